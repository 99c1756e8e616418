package dev.spindle.imports.sessionstudio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.imports.mapping.MappedRelease;
import dev.spindle.imports.mapping.Notice;
import dev.spindle.imports.mapping.Preview;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every release that an export is mapped to. */
class RandomExportsTest {

  private static final int ROUNDS = 600;
  private static final JsonMapper JSON = new JsonMapper();

  private final SessionStudioExport export = new SessionStudioExport(UUID::randomUUID);

  @Test
  void everyValidExportIsUnderstoodAndItsReleaseIsSound() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      var random = new RandomExports(seed);
      for (var document : List.of(random.v1(), random.v2())) {
        var preview = Exports.understood(export.read(document));

        soundText(preview);
        soundOrder(preview.release());
        soundCredits(preview.release());
        soundIdentifiers(preview.release());
        soundSplits(preview);
      }
    }
  }

  @Test
  void theSameDocumentIsMappedToTheSameReleaseButForItsIds() {
    for (long seed = 0; seed < 50; seed++) {
      var document = new RandomExports(seed).v2();
      assertThat(Exports.read(document)).isEqualTo(Exports.read(document));
    }
  }

  @Test
  void everyPreviewSurvivesBeingStored() {
    for (long seed = 0; seed < 100; seed++) {
      var preview = Exports.understood(export.read(new RandomExports(seed).v2()));
      var stored = JSON.writeValueAsString(preview);

      assertThat(JSON.readValue(stored, Preview.class)).isEqualTo(preview);
      assertThat(stored).doesNotContain("\\u0000");
    }
  }

  private static void soundText(Preview preview) {
    var release = preview.release();
    var lines =
        Stream.concat(
            Stream.of(release.title(), release.displayArtist()),
            release.tracks().stream().map(MappedRelease.Track::title));
    assertThat(lines)
        .allSatisfy(line -> assertThat(line).isNotBlank().isEqualTo(line.strip()))
        .noneMatch(line -> line.codePoints().anyMatch(Character::isISOControl))
        .noneMatch(line -> line.indexOf('\u202E') >= 0);
    assertThat(preview.notices()).allSatisfy(n -> assertThat(n.text()).isNotBlank());
    assertThat(preview.notices()).extracting(Notice::field).doesNotContainNull();
  }

  private static void soundOrder(MappedRelease release) {
    var next = new HashMap<Integer, Integer>();
    for (var track : release.tracks()) {
      assertThat(track.sequence()).isEqualTo(next.merge(track.disc(), 1, Integer::sum));
      assertThat(track.durationMs()).isPositive();
    }
    assertThat(release.tracks().stream().map(MappedRelease.Track::trackId)).doesNotHaveDuplicates();
  }

  private static void soundCredits(MappedRelease release) {
    var sheets =
        Stream.concat(
            Stream.of(release.credits()),
            release.tracks().stream().map(MappedRelease.Track::credits));
    assertThat(sheets)
        .allSatisfy(
            sheet -> {
              assertThat(sheet.getFirst().role()).isEqualTo("MAIN_ARTIST");
              for (int i = 0; i < sheet.size(); i++) {
                assertThat(sheet.get(i).position()).isEqualTo(i + 1);
              }
            });
  }

  private static void soundIdentifiers(MappedRelease release) {
    assertThat(release.upc()).matches(upc -> upc == null || upc.equals("725273107002"));
    var isrcs =
        release.tracks().stream().map(MappedRelease.Track::isrc).filter(i -> i != null).toList();
    assertThat(isrcs).doesNotHaveDuplicates().allMatch(isrc -> isrc.matches("QZABC26010\\d1"));
  }

  private static void soundSplits(Preview preview) {
    for (var kind : List.of("MASTER", "WRITER")) {
      int sum =
          preview.release().splits().stream()
              .filter(split -> split.kind().equals(kind))
              .mapToInt(MappedRelease.Split::basisPoints)
              .sum();
      assertThat(sum).isIn(0, 10_000);
    }
  }
}
