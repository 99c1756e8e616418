package dev.spindle.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

  @TempDir Path folder;

  @Test
  void keepsLinksAndWhatMayBeExecuted() throws Exception {
    var target = folder.resolve("part");

    Archives.unpack(() -> new ByteArrayInputStream(tar("bin/run")), target);

    assertThat(target.resolve("bin/run")).isExecutable().hasContent("hello");
    assertThat(target.resolve("bin/link")).isSymbolicLink().hasContent("hello");
  }

  @Test
  void refusesAnEntryOutsideItsFolder() throws Exception {
    var target = folder.resolve("part");

    assertThatIOException()
        .isThrownBy(() -> Archives.unpack(() -> new ByteArrayInputStream(tar("../evil")), target));
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(target).doesNotExist();
  }

  @Test
  void whatWasCutShortIsDoneAgain() throws Exception {
    var target = folder.resolve("part");
    Files.createDirectories(folder.resolve("part.unpacking/bin"));
    Files.writeString(folder.resolve("part.unpacking/bin/half"), "x");

    Archives.unpack(() -> new ByteArrayInputStream(tar("bin/run")), target);

    assertThat(target.resolve("bin/half")).doesNotExist();
    assertThat(target.resolve("bin/run")).exists();
  }

  private static byte[] tar(String name) throws java.io.IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      var content = "hello".getBytes(StandardCharsets.UTF_8);
      var file = new TarArchiveEntry(name, true);
      file.setSize(content.length);
      file.setMode(0755);
      tar.putArchiveEntry(file);
      tar.write(content);
      tar.closeArchiveEntry();
      var link = new TarArchiveEntry("bin/link", TarConstants.LF_SYMLINK);
      link.setLinkName("run");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
