package dev.spindle.catalog.syncing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogFixtures;
import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.release.Release;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {

  private final Release release =
      CatalogFixtures.aRelease(ReleaseType.EP)
          .playing(List.of(CatalogFixtures.aTrack("One", 1L), CatalogFixtures.aTrack("Two", 2L)));
  private final UUID track = release.tracks().getFirst().id();

  @Test
  void takesTitleArtistLabelAndCodeOfTheRelease() {
    var facts =
        taken(
                value(null, "TITLE", "Night Train"),
                value(null, "ARTIST", "The Others"),
                value(null, "LABEL", "Fjord"),
                value(null, "UPC", "0036000291452"))
            .release()
            .facts();

    assertThat(facts.title()).isEqualTo("Night Train");
    assertThat(facts.displayArtist()).isEqualTo("The Others");
    assertThat(facts.label()).isEqualTo("Fjord");
    assertThat(facts.upc()).hasToString("Gtin[value=0036000291452]");
  }

  @Test
  void takesTitleAndArtistOfATrackAndLeavesTheOthersAlone() {
    var after =
        taken(value(track, "TRACK_TITLE", "Dawn"), value(track, "TRACK_ARTIST", "Solo")).release();

    assertThat(after.tracks().getFirst().facts().title()).isEqualTo("Dawn");
    assertThat(after.tracks().getFirst().facts().displayArtist()).isEqualTo("Solo");
    assertThat(after.tracks().subList(1, after.tracks().size()))
        .isEqualTo(release.tracks().subList(1, release.tracks().size()));
    assertThat(after.facts()).isEqualTo(release.facts());
  }

  @ParameterizedTest
  @CsvSource({
    "Song (Radio Edit), Radio Edit, Song, Radio Edit",
    "Song - radio edit, Radio Edit, Song, Radio Edit",
    "Song [Radio Edit], Radio Edit, Song, Radio Edit",
    "Song (Live), Radio Edit, Song (Live),",
    "Song (Live),, Song (Live),",
    "(Live), Live, (Live),"
  })
  void takesAStoresLineApartWhereItEndsInTheVersionWeKnow(
      String line, @Nullable String known, String title, @Nullable String version) {
    assertThat(TitleLine.of(line, known)).isEqualTo(new TitleLine(title, version));
  }

  @Test
  void aLabelMayBecomeEmptyATitleMayNot() {
    var after = taken(value(null, "LABEL", null), value(null, "TITLE", null));

    assertThat(after.release().facts().label()).isNull();
    assertThat(after.release().facts().title()).isEqualTo(release.facts().title());
    assertThat(after.leftOut()).containsExactly("TITLE (spotify)");
  }

  @ParameterizedTest
  @CsvSource({
    "UPC, 036000291453",
    "RELEASE_DATE, 2027-01-01",
    "TRACK_COUNT, 9",
    "TRACK, x",
    "NEW_WORD, x",
    "TRACK_TITLE, of no track"
  })
  void namesWhatItCannotTake(String field, String value) {
    var after = taken(value(null, field, value));

    assertThat(after.release()).isEqualTo(release);
    assertThat(after.leftOut()).containsExactly(field + " (spotify)");
  }

  @Test
  void aTextThatAPersonCouldNotWriteIsNoTitle() {
    var after =
        taken(value(null, "TITLE", "x".repeat(300)), value(track, "TRACK_TITLE", "a\u0000b"));

    assertThat(after.release()).isEqualTo(release);
    assertThat(after.leftOut()).hasSize(2);
  }

  @Test
  void theSameCodeWithAnotherPaddingIsNoChange() {
    var padded = taken(value(null, "UPC", "036000291452")).release();

    assertThat(Acceptance.of(padded, List.of(value(null, "UPC", "00036000291452"))).release())
        .isEqualTo(padded);
  }

  /**
   * Whatever stores and people say: what is taken reads like a person's, and again changes nothing.
   */
  @Test
  void takesOnlyWhatIsSoundAndTheSameAgainIsNoChange() {
    var fields =
        List.of("TITLE", "ARTIST", "LABEL", "UPC", "TRACK_TITLE", "TRACK_ARTIST", "ISRC", "?");
    var texts =
        Arrays.asList(
            "Plain", " padded ", "", null, "x".repeat(256), "\u0007", "036000291452", "]]>");
    for (long seed = 0; seed < 2000; seed++) {
      var dice = new Random(seed);
      var values =
          Stream.generate(
                  () ->
                      value(
                          dice.nextBoolean() ? track : null,
                          fields.get(dice.nextInt(fields.size())),
                          texts.get(dice.nextInt(texts.size()))))
              .limit(1 + dice.nextInt(6))
              .toList();
      var once = Acceptance.of(release, values).release();

      assertThat(Acceptance.of(once, values).release()).as("seed %d", seed).isEqualTo(once);
      var rule = TextRule.line(255);
      assertThat(List.of(once.facts().title(), once.facts().displayArtist()))
          .as("seed %d", seed)
          .allSatisfy(text -> assertThat(rule.read(text)).isEqualTo(new Parsed.Good<>(text)));
    }
  }

  private Acceptance taken(AcceptedValue... values) {
    return Acceptance.of(release, List.of(values));
  }

  private static AcceptedValue value(@Nullable UUID track, String field, @Nullable String value) {
    return new AcceptedValue("spotify", track, field, value);
  }
}
