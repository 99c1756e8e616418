package dev.spindle.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path folder;

  @Test
  void aSecretIsMadeUpOnceAndKept() {
    var file = folder.resolve("data/secrets.properties");

    var first = new Secrets(file).get("postgres.catalog_app");

    assertThat(first).matches("[A-Za-z0-9_-]{32}");
    assertThat(new Secrets(file).get("postgres.catalog_app")).isEqualTo(first);
    assertThat(new Secrets(file).get("postgres.catalog_owner")).isNotEqualTo(first);
  }

  @Test
  void onlyItsOwnerReadsTheFile() throws Exception {
    var file = folder.resolve("secrets.properties");

    new Secrets(file).get("a");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
