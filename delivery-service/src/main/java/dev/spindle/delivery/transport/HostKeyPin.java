package dev.spindle.delivery.transport;

import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.regex.Pattern;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

/**
 * The one host key that a store may show.
 *
 * @param fingerprint as {@code ssh-keygen -l} prints it: {@code SHA256:} and 43 characters of
 *     unpadded Base64
 */
public record HostKeyPin(String fingerprint) {

  private static final Pattern SHAPE = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

  /** Refuses any other shape. */
  public HostKeyPin {
    if (!isValid(fingerprint)) {
      throw new IllegalArgumentException("host key: SHA256: and 43 characters of Base64");
    }
  }

  /** Whether the text has the shape of a fingerprint. */
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** The fingerprint of a key, in the same form. */
  public static String of(PublicKey key) {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
  }

  boolean matches(PublicKey key) {
    return MessageDigest.isEqual(
        fingerprint.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        of(key).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }
}
