package dev.spindle.imports.mapping;

import static dev.spindle.imports.mapping.MappingFixtures.map;
import static dev.spindle.imports.mapping.MappingFixtures.person;
import static dev.spindle.imports.mapping.MappingFixtures.project;
import static dev.spindle.imports.mapping.MappingFixtures.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseMapperTest {

  @Test
  void creditsTheArtistLineWhenNobodyIsNamedMainArtist() {
    var preview = map(project("Mira", null, oneTrack(), List.of(person("Jo", "mix")), List.of()));

    assertThat(preview.release().credits())
        .extracting(c -> c.name(), c -> c.role(), c -> c.position())
        .containsExactly(tuple("Mira", "MAIN_ARTIST", 1), tuple("Jo", "MIXER", 2));
  }

  @Test
  void readsFeaturedArtistsFromTheArtistLine() {
    var preview = map(project("Mira (feat. Jo & Ana)", null, oneTrack(), List.of(), List.of()));

    assertThat(preview.release().displayArtist()).isEqualTo("Mira (feat. Jo & Ana)");
    assertThat(preview.release().credits())
        .extracting(c -> c.name(), c -> c.role())
        .containsExactly(
            tuple("Mira", "MAIN_ARTIST"),
            tuple("Jo", "FEATURED_ARTIST"),
            tuple("Ana", "FEATURED_ARTIST"));
  }

  @Test
  void creditsNobodyTwiceInOneRole() {
    var people = List.of(person("Jo", "producer"), person(" jo", "beats"), person("Jo", "mix"));
    var preview = map(project("Mira", null, oneTrack(), people, List.of()));

    assertThat(preview.release().credits())
        .extracting(MappedRelease.Credit::role)
        .containsExactly("MAIN_ARTIST", "PRODUCER", "MIXER");
  }

  @Test
  void leavesOutACreditOfUnknownRoleAndSaysSoOnce() {
    var people = List.of(person("Jo", "vibes"), person("Ana", "mix"));
    var tracks = List.of(track("a", 200_000, null), track("b", 200_000, null));
    var preview = map(project("Mira", null, tracks, people, List.of()));

    assertThat(preview.release().tracks())
        .allSatisfy(t -> assertThat(t.credits()).extracting("name").containsExactly("Mira", "Ana"));
    assertThat(codes(preview)).containsExactly("role-unknown", "credited-on-every-track");
  }

  @Test
  void keepsTheStatedTypeAndWarnsWhenStoresWouldDisagree() {
    var preview = map(project("Mira", "ALBUM", oneTrack(), List.of(), List.of()));

    assertThat(preview.release().releaseType()).isEqualTo("ALBUM");
    assertThat(preview.inference().inferredType()).isEqualTo("SINGLE");
    assertThat(codes(preview)).containsExactly("type-mismatch");
  }

  @Test
  void leavesOutAnIsrcThatIsThereTwice() {
    var tracks =
        List.of(
            track("a", 200_000, null, "QZABC2601001", List.of()),
            track("b", 200_000, null, "QZABC2601001", List.of()));
    var preview = map(project("Mira", null, tracks, List.of(), List.of()));

    assertThat(preview.release().tracks())
        .extracting(MappedRelease.Track::isrc)
        .containsExactly("QZABC2601001", null);
    assertThat(codes(preview)).containsExactly("isrc-twice");
  }

  @Test
  void warnsOfTracksTooShortAndOfTooManyMainArtists() {
    var people =
        List.of(
            person("A", "artist"),
            person("B", "artist"),
            person("C", "artist"),
            person("D", "artist"));
    var preview = map(project("A", null, List.of(track("a", 29_999, null)), people, List.of()));

    assertThat(codes(preview)).containsExactly("track-short", "various-artists");
  }

  private static List<SourceProject.Track> oneTrack() {
    return List.of(track("a", 200_000, "mastered"));
  }

  private static List<String> codes(Preview preview) {
    return preview.notices().stream().map(Notice::code).toList();
  }
}
