package dev.spindle.ddex.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.choreography.FileNames.Priority;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @Test
  void namesFilesAsDdexSuggests() {
    FileNames names = FileNames.DDEX;

    assertThat(names.audioFile("5012345678900", 1, 2, "wav"))
        .isEqualTo("resources/5012345678900_01_002.wav");
    assertThat(names.imageFile("5012345678900", 1, "jpg")).isEqualTo("resources/5012345678900.jpg");
    assertThat(names.messageFile("5012345678900", "M1")).isEqualTo("5012345678900.xml");
  }

  @Test
  void namesFilesAsThePlanHadIt() {
    assertThat(FileNames.FLAT.audioFile("1234567890123", 1, 1, "wav"))
        .isEqualTo("1234567890123_01_001.wav");
    assertThat(FileNames.FLAT.imageFile("1234567890123", 2, "jpg"))
        .isEqualTo("1234567890123_02.jpg");
    assertThat(FileNames.FLAT.messageFile("1234567890123", "MSG-1")).isEqualTo("MSG-1.xml");
  }

  @Test
  void namesABatchByItsTimeInUtc() {
    String id = FileNames.batchId(OffsetDateTime.parse("2026-03-06T13:05:07.123+01:00"));

    assertThat(id).isEqualTo("20260306120507123");
    assertThat(FileNames.DDEX.batchFolder(id, Priority.N)).isEqualTo("N_20260306120507123");
    assertThat(FileNames.DDEX.manifestFile(id)).isEqualTo("BatchComplete_20260306120507123.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/x", "..", "C:\\x", "a\u0000b", "-rf", "", "12/../34", "a\r\nb"})
  void neverLeavesTheFolder(String id) {
    String name = FileNames.FLAT.releaseFolder(id);

    assertThat(name).matches("[A-Za-z0-9_][A-Za-z0-9._-]*").doesNotContain("/");
  }
}
