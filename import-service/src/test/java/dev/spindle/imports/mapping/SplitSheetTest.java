package dev.spindle.imports.mapping;

import static dev.spindle.imports.mapping.MappingFixtures.project;
import static dev.spindle.imports.mapping.MappingFixtures.share;
import static dev.spindle.imports.mapping.MappingFixtures.track;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitSheetTest {

  private final Notes notes = new Notes();

  @Test
  void keepsSharesOfTheCompositionApartFromSharesOfTheRecording() {
    var splits = split(share("A", "artist", "100"), share("A", "writer", "100"));

    assertThat(splits)
        .containsExactly(
            new MappedRelease.Split("A", "MASTER", "MAIN_ARTIST", 10_000),
            new MappedRelease.Split("A", "WRITER", "SONGWRITER", 10_000));
  }

  @Test
  void addsUpTheSharesOfOnePersonOnOneSide() {
    var splits =
        split(
            share("A", "composer", "30"), share("a ", "lyricist", "20"), share("B", "text", "50"));

    assertThat(splits).extracting(MappedRelease.Split::basisPoints).containsExactly(5_000, 5_000);
  }

  @Test
  void putsThirdsRightAtTheLargestShare() {
    var splits =
        split(
            share("A", "producer", "33.33"),
            share("B", "producer", "33.34"),
            share("C", "mixer", "33.32"));

    assertThat(splits)
        .extracting(MappedRelease.Split::basisPoints)
        .containsExactly(3_333, 3_335, 3_332);
    assertThat(notes.notices()).extracting(Notice::code).containsExactly("splits-rounded");
  }

  @Test
  void leavesOutASideThatDoesNotAddUpAndSaysSo() {
    var splits = split(share("A", "writer", "60"), share("B", "artist", "100"));

    assertThat(splits).extracting(MappedRelease.Split::kind).containsExactly("MASTER");
    assertThat(notes.notices())
        .singleElement()
        .satisfies(notice -> assertThat(notice.code()).isEqualTo("splits-left-out"))
        .satisfies(notice -> assertThat(notice.text()).contains("60.00 %"));
  }

  @Test
  void leavesOutASideWithARoleItDoesNotKnow() {
    assertThat(split(share("A", "vibes", "50"), share("B", "producer", "50"))).isEmpty();
    assertThat(notes.notices()).extracting(Notice::code).containsExactly("splits-left-out");
  }

  @Test
  void everySideIsWholeOrAbsentWhateverComes() {
    var random = new Random(20_261_121);
    String[] roles = {"writer", "producer", "lyricist", "artist", "flugelhorn"};
    for (int round = 0; round < 2_000; round++) {
      var shares = new ArrayList<SourceProject.Share>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        var percent = BigDecimal.valueOf(random.nextInt(4) * 1_667L + random.nextInt(2), 2);
        shares.add(share("P" + random.nextInt(4), roles[random.nextInt(5)], percent.toString()));
      }
      var splits = split(shares.toArray(SourceProject.Share[]::new));

      assertThat(sumOf("MASTER", splits)).isIn(0, 10_000);
      assertThat(sumOf("WRITER", splits)).isIn(0, 10_000);
      assertThat(splits).allMatch(split -> split.basisPoints() > 0 && !split.role().isEmpty());
    }
  }

  private List<MappedRelease.Split> split(SourceProject.Share... shares) {
    var tracks = List.of(track("t", 200_000, null));
    return SplitSheet.of(project("A", null, tracks, List.of(), List.of(shares)), notes);
  }

  private static int sumOf(String kind, List<MappedRelease.Split> splits) {
    return splits.stream()
        .filter(split -> split.kind().equals(kind))
        .mapToInt(MappedRelease.Split::basisPoints)
        .sum();
  }
}
