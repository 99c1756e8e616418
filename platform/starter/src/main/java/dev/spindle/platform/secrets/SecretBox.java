package dev.spindle.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/**
 * Encrypts secrets at rest (AES-256-GCM, Google Tink). The associated data binds a ciphertext to
 * its tenant and row: moved elsewhere it does not open. Keys rotate by adding one to the keyset.
 */
public final class SecretBox {

  private final Aead aead;

  private SecretBox(Aead aead) {
    this.aead = aead;
  }

  /**
   * Uses the keyset in the file; makes one, readable by its owner only, when there is none.
   *
   * @throws IllegalStateException when the file holds no keyset
   */
  public static SecretBox of(Path keyset) {
    try {
      AeadConfig.register();
      if (Files.notExists(keyset)) {
        create(keyset);
      }
      var handle =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(keyset), InsecureSecretKeyAccess.get());
      return new SecretBox(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No usable keyset in " + keyset.getFileName(), e);
    }
  }

  /**
   * Encrypts.
   *
   * @param place table and column, and the row's id where a tenant has several
   * @return base64
   */
  public String seal(String secret, UUID tenant, String place) {
    try {
      return Base64.getEncoder()
          .encodeToString(aead.encrypt(secret.getBytes(UTF_8), associated(tenant, place)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot encrypt", e);
    }
  }

  /**
   * Decrypts.
   *
   * @throws IllegalStateException when the ciphertext was made for another tenant or place, or
   *     altered
   */
  public String open(String sealed, UUID tenant, String place) {
    try {
      var plain = aead.decrypt(Base64.getDecoder().decode(sealed), associated(tenant, place));
      return new String(plain, UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The secret at " + place + " does not open", e);
    }
  }

  private static byte[] associated(UUID tenant, String place) {
    return (tenant + "|" + place).getBytes(UTF_8);
  }

  private static void create(Path keyset) throws IOException, GeneralSecurityException {
    var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    var text = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    Files.createDirectories(keyset.toAbsolutePath().getParent());
    try {
      Files.createFile(
          keyset,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(keyset, text, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException _) {
      // another service of the same installation was faster; its keyset is as good
    }
  }
}
