package dev.spindle.imports.webhook;

import java.util.Base64;
import java.util.Optional;

/**
 * A shared secret in the form of Standard Webhooks: {@code whsec_} and base64 of 24 to 64 bytes.
 *
 * @param key the bytes that sign
 */
record WebhookSecret(byte[] key) {

  private static final String PREFIX = "whsec_";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  /** Empty when the text has not that form. */
  static Optional<WebhookSecret> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      return key.length < SHORTEST || key.length > LONGEST
          ? Optional.empty()
          : Optional.of(new WebhookSecret(key));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Never the secret itself: records end up in logs. */
  @Override
  public String toString() {
    return "WebhookSecret[hidden]";
  }
}
