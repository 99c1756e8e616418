package dev.spindle.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/**
 * The key tokens are signed with: made at the first start and kept, so that tokens stay good when
 * the server is started again.
 */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  /**
   * Reads the key, or makes it.
   *
   * @param file a JSON Web Key Set with private parts; readable by its owner only
   * @throws IllegalStateException when the file is there and is no such set, or cannot be written
   */
  static JWKSet at(Path file) {
    try {
      return Files.exists(file) ? JWKSet.load(file.toFile()) : make(file);
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException("No usable signing key in " + file, e);
    }
  }

  private static JWKSet make(Path file) throws IOException, JOSEException {
    var key =
        new RSAKeyGenerator(BITS)
            .keyUse(KeyUse.SIGNATURE)
            .keyID(UUID.randomUUID().toString())
            .generate();
    var set = new JWKSet(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var next = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".json", ownerOnly);
    Files.writeString(next, set.toString(false));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    return set;
  }
}
