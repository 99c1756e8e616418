package dev.spindle.catalog.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogFixtures;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.media.ImageFacts;
import dev.spindle.catalog.media.ImageFacts.ColorModel;
import dev.spindle.catalog.release.ImageFile;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.StoredFile;
import dev.spindle.catalog.release.StoredFile.Digests;
import dev.spindle.catalog.tenant.TenantSettings;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void namesEverythingThatIsMissingAtOnce() {
    var report = Report.on(CatalogFixtures.aRelease(ReleaseType.SINGLE), TenantSettings.NONE);

    assertThat(report.ready()).isFalse();
    assertThat(report.findings())
        .extracting(Finding::field)
        .contains(
            "tenant.name",
            "tenant.dpid",
            "tracks",
            "label",
            "genre",
            "upc",
            "pLine",
            "cLine",
            "parentalWarning",
            "credits",
            "cover");
    assertThat(report.score()).isBetween(0.0, 0.6);
  }

  @Test
  void pointsAtTheTrack() {
    var release =
        CatalogFixtures.aRelease(ReleaseType.SINGLE)
            .playing(List.of(CatalogFixtures.aTrack("short", 29_999L)));

    assertThat(codesAt(release, "tracks[0].durationMs")).containsExactly("duration-short");
    assertThat(codesAt(release, "tracks[0].isrc")).containsExactly("isrc-missing");
    assertThat(codesAt(release, "tracks[0].audio")).containsExactly("audio-missing");
  }

  @Test
  void judgesTheCover() {
    assertThat(codesAt(covered(2999, 3000, ColorModel.CMYK), "cover"))
        .containsExactly("cover-small", "cover-not-square", "cover-colors");
    assertThat(codesAt(covered(3000, 3000, ColorModel.RGB), "cover")).isEmpty();
  }

  @Test
  void everyFindingHasAReasonAndAFix() {
    var report =
        Report.on(
            CatalogFixtures.aRelease(ReleaseType.ALBUM)
                .playing(List.of(CatalogFixtures.aTrack("t", 1L))),
            TenantSettings.NONE);
    assertThat(report.findings())
        .allSatisfy(
            f ->
                assertThat(f.flaw().reason() + f.flaw().fix())
                    .contains(".")
                    .doesNotContain("null"));
  }

  private static List<String> codesAt(Release release, String field) {
    return Report.on(release, TenantSettings.NONE).findings().stream()
        .filter(finding -> finding.field().equals(field))
        .map(finding -> finding.flaw().code())
        .toList();
  }

  private static Release covered(int width, int height, ColorModel model) {
    var file =
        new StoredFile(UUID.randomUUID(), "key", 1, "image/jpeg", "c.jpg", new Digests("", "", ""));
    return CatalogFixtures.aRelease(ReleaseType.SINGLE)
        .coveredBy(
            new ImageFile(
                file, new ImageFacts("image/jpeg", "JPEG", width, height, model, List.of())));
  }
}
