package dev.spindle.imports.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A notification with the headers of Standard Webhooks: HMAC-SHA256 over id, timestamp and the
 * body's bytes as they came. Nothing is parsed before the signature was found right.
 *
 * @param id {@code webhook-id}, the same for a repeat
 * @param timestamp {@code webhook-timestamp}, seconds since the epoch
 * @param signatures {@code webhook-signature}: {@code v1,<base64>}, several while a secret rotates
 */
public record SignedMessage(
    @Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v1,";
  private static final int MOST_SIGNATURES = 10;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_\\-]{1,200}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  /** Whether it was signed with the secret, and not longer ago or further ahead than tolerated. */
  boolean isAuthentic(WebhookSecret secret, Instant now, Duration tolerance) {
    return id != null
        && ID.matcher(id).matches()
        && timestamp != null
        && isTimely(timestamp, now, tolerance)
        && signatures != null
        && isSigned(signatures, mac(secret, id, timestamp));
  }

  private static boolean isTimely(String timestamp, Instant now, Duration tolerance) {
    if (!SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    try {
      var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(sent, now).abs().compareTo(tolerance) <= 0;
    } catch (DateTimeException | ArithmeticException _) {
      return false;
    }
  }

  /** Looks at every signature in constant time, whichever fits. */
  private static boolean isSigned(String signatures, byte[] expected) {
    boolean found = false;
    for (var signature : signatures.split(" ", MOST_SIGNATURES)) {
      if (signature.startsWith(VERSION)) {
        found |= MessageDigest.isEqual(expected, decoded(signature.substring(VERSION.length())));
      }
    }
    return found;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  private byte[] mac(WebhookSecret secret, String messageId, String sent) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      mac.update((messageId + "." + sent + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
