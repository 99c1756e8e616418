package dev.spindle.local.demo.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StudioExportTest {

  @Test
  void hasCodesOfItsOwnWithARightCheckDigit() {
    assertThat(StudioExport.numbered(669_53, 1).upc()).isEqualTo("199317669533");
    assertThat(StudioExport.numbered(1, 1).isrc()).isEqualTo("QZ-SPS-26-00001");
    assertThat(StudioExport.numbered(2, 1).upc()).isNotEqualTo(StudioExport.numbered(1, 1).upc());
  }

  @Test
  void isADocumentThatKeepsHostileNames() {
    var json = JsonMapper.shared().readTree(StudioExport.numbered(7, 34_000).json());

    assertThat(json.path("version").asString()).isEqualTo("2.0");
    var track = json.path("project").path("tracks").path(0);
    assertThat(track.path("title").asString())
        .isEqualTo(StudioExport.TITLE)
        .contains("<", "&", "\"");
    assertThat(track.path("durationMs").asLong()).isEqualTo(34_000);
  }
}
