package dev.spindle.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

  @TempDir Path folder;

  @Test
  void isTheSameAfterARestart() {
    var file = folder.resolve("keys/identity.json");

    var first = SigningKey.at(file);
    var second = SigningKey.at(file);

    assertThat(second.getKeys()).isEqualTo(first.getKeys()).hasSize(1);
  }

  @Test
  void isReadableByItsOwnerOnly() throws Exception {
    var file = folder.resolve("identity.json");

    SigningKey.at(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatIsNoKeyIsNotOverwritten() throws Exception {
    var file = Files.writeString(folder.resolve("identity.json"), "precious");

    assertThatIllegalStateException()
        .isThrownBy(() -> SigningKey.at(file))
        .withMessageContaining("identity.json");
    assertThat(file).hasContent("precious");
  }
}
