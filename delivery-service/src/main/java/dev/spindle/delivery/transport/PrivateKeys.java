package dev.spindle.delivery.transport;

import static dev.spindle.delivery.failure.ErrorCategory.AUTH;

import dev.spindle.delivery.failure.DeliveryFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Reads private keys as people paste them: OpenSSH or PKCS#8, locked or not. */
public final class PrivateKeys {

  private PrivateKeys() {}

  /**
   * Reads a key.
   *
   * @return at least one pair
   * @throws DeliveryFailure AUTH, permanent, when it is not a key or the passphrase does not fit
   */
  public static List<KeyPair> read(Credential.PrivateKey key) {
    var pairs = new ArrayList<KeyPair>();
    try (var pem = new ByteArrayInputStream(key.pem().getBytes(StandardCharsets.UTF_8))) {
      var found =
          SecurityUtils.loadKeyPairIdentities(
              null, NamedResource.ofName("key"), pem, passphrase(key));
      if (found != null) {
        found.forEach(pairs::add);
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw DeliveryFailure.permanent(AUTH, "The private key cannot be read", e);
    }
    if (pairs.isEmpty()) {
      throw DeliveryFailure.permanent(AUTH, "The private key cannot be read");
    }
    return List.copyOf(pairs);
  }

  private static FilePasswordProvider passphrase(Credential.PrivateKey key) {
    return key.passphrase() == null
        ? FilePasswordProvider.EMPTY
        : FilePasswordProvider.of(key.passphrase());
  }
}
