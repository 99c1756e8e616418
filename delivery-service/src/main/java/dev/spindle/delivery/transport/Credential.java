package dev.spindle.delivery.transport;

import org.jspecify.annotations.Nullable;

/** What proves who we are to a store. Its text form never shows the secret. */
public sealed interface Credential {

  /**
   * Word for the kind, stored beside the encrypted secret: {@code password} or {@code private-key}.
   */
  String kind();

  /**
   * A password.
   *
   * @param secret in clear; only ever in memory
   */
  record Password(String secret) implements Credential {

    @Override
    public String kind() {
      return "password";
    }

    @Override
    public String toString() {
      return "Password[hidden]";
    }
  }

  /**
   * A private key.
   *
   * @param pem OpenSSH or PKCS#8 text
   * @param passphrase opens it; null when it is not locked
   */
  record PrivateKey(String pem, @Nullable String passphrase) implements Credential {

    @Override
    public String kind() {
      return "private-key";
    }

    @Override
    public String toString() {
      return "PrivateKey[hidden]";
    }
  }
}
