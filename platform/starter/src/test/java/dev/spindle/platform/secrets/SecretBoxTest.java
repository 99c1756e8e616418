package dev.spindle.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("bad-input")
@Tag("S25")
class SecretBoxTest {

  private static final String SECRET = "canary: the password of the store";
  private static final UUID TENANT = UUID.randomUUID();
  private static final String PLACE = "delivery_target.credential:1";

  @TempDir private Path folder;
  private Path keyset;
  private SecretBox box;

  @BeforeEach
  void aNewKeyset() {
    keyset = folder.resolve("keys/secrets.json");
    box = SecretBox.of(keyset);
  }

  @Test
  void opensWhatItSealedAndSealsTheSameDifferentlyEveryTime() {
    var sealed = box.seal(SECRET, TENANT, PLACE);

    assertThat(box.open(sealed, TENANT, PLACE)).isEqualTo(SECRET);
    assertThat(
            new String(
                Base64.getDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("canary");
    assertThat(box.seal(SECRET, TENANT, PLACE)).isNotEqualTo(sealed);
  }

  @Test
  void doesNotOpenWhatWasMovedToAnotherRowOrTenantOrAltered() {
    var sealed = box.seal(SECRET, TENANT, PLACE);
    var bytes = Base64.getDecoder().decode(sealed);
    bytes[bytes.length - 1] ^= 1;
    var altered = Base64.getEncoder().encodeToString(bytes);

    assertStaysShut(sealed, TENANT, "delivery_target.credential:2");
    assertStaysShut(sealed, UUID.randomUUID(), PLACE);
    assertStaysShut(altered, TENANT, PLACE);
  }

  @Test
  void opensOldSecretsAfterTheKeyWasRotatedAndSealsNewOnesWithTheNewKey() throws Exception {
    var old = box.seal(SECRET, TENANT, PLACE);
    var withOldKeyOnly = box;

    rotate();
    var rotated = SecretBox.of(keyset);
    var fresh = rotated.seal(SECRET, TENANT, PLACE);

    assertThat(rotated.open(old, TENANT, PLACE)).isEqualTo(SECRET);
    assertThat(rotated.open(fresh, TENANT, PLACE)).isEqualTo(SECRET);
    assertThatThrownBy(() -> withOldKeyOnly.open(fresh, TENANT, PLACE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keepsItsKeysToItself() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset)))
        .isEqualTo("rw-------");
  }

  private void assertStaysShut(String sealed, UUID tenant, String place) {
    assertThatThrownBy(() -> box.open(sealed, tenant, place))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("canary");
  }

  /** What an operator does: adds a key and makes it the one that seals. */
  private void rotate() throws Exception {
    var old =
        TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(keyset), InsecureSecretKeyAccess.get());
    var both =
        KeysetHandle.newBuilder(old)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    Files.writeString(
        keyset, TinkJsonProtoKeysetFormat.serializeKeyset(both, InsecureSecretKeyAccess.get()));
  }
}
