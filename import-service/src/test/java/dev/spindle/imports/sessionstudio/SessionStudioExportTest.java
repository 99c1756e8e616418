package dev.spindle.imports.sessionstudio;

import static dev.spindle.imports.sessionstudio.Exports.example;
import static dev.spindle.imports.sessionstudio.Exports.read;
import static dev.spindle.imports.sessionstudio.Exports.understood;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.spindle.imports.mapping.MappedRelease;
import dev.spindle.imports.mapping.Notice;
import org.junit.jupiter.api.Test;

class SessionStudioExportTest {

  @Test
  void readsThePublishedExampleOfVersionOne() {
    var preview = understood(read(example("session-studio-v1.json")));
    var release = preview.release();
    var track = release.tracks().get(0);

    assertThat(preview.sourceFormat()).isEqualTo("session-studio-v1");
    assertThat(release.title()).isEqualTo("Café Größenwahn");
    assertThat(release.releaseType()).isEqualTo("SINGLE");
    assertThat(release.suggestedState()).isEqualTo("MASTERED");
    assertThat(track.durationMs()).isEqualTo(187_400);
    assertThat(track.musicalKey()).isEqualTo("F# minor");
    assertThat(track.credits()).extracting(MappedRelease.Credit::role).contains("LYRICIST");
    assertThat(track.stems()).hasSize(2);
    assertThat(preview.notices()).isEmpty();
    assertThat(preview.notUnderstood()).isEmpty();
  }

  @Test
  void readsThePublishedExampleOfVersionTwo() {
    var preview = understood(read(example("session-studio-v2.json")));
    var release = preview.release();

    assertThat(preview.sourceFormat()).isEqualTo("session-studio-v2");
    assertThat(release.upc()).isEqualTo("725273107002");
    assertThat(release.releaseType()).isEqualTo("EP");
    assertThat(release.suggestedState()).isEqualTo("MIXED");
    assertThat(release.tracks())
        .extracting(MappedRelease.Track::isrc)
        .startsWith("QZABC2601001", "QZABC2601002");
    assertThat(release.tracks())
        .extracting(MappedRelease.Track::explicitness)
        .contains("NOT_EXPLICIT", "EXPLICIT", "EXPLICIT_CONTENT_EDITED");
    assertThat(preview.notices())
        .extracting(Notice::code)
        .containsExactly("splits-rounded", "date-not-planned");
  }

  @Test
  void keepsTheTwoSidesOfSplitsApart() {
    var release = understood(read(example("session-studio-v2.json"))).release();

    assertThat(release.splits())
        .extracting(s -> s.kind(), s -> s.name(), s -> s.basisPoints())
        .containsExactly(
            tuple("MASTER", "Signe Åkerlund", 6_667),
            tuple("MASTER", "Liv Dahl", 3_333),
            tuple("WRITER", "Signe Åkerlund", 3_334),
            tuple("WRITER", "Tuomas Peltö", 3_333),
            tuple("WRITER", "Liv Dahl", 3_333));
  }

  @Test
  void namesEveryFieldItDoesNotUnderstand() {
    var preview =
        understood(
            read(
                """
                {"version":"1","projectName":"P","artist":"A","mood/vibe":1,
                 "tracks":[{"title":"T","duration":100,"lufs":-9}]}
                """));

    assertThat(preview.notUnderstood()).containsExactly("/tracks/0/lufs", "/mood~1vibe");
  }

  @Test
  void leavesOutAMalformedIdentifierAndSaysWhere() {
    var json =
        new String(example("session-studio-v2.json"), java.nio.charset.StandardCharsets.UTF_8)
            .replace("725273107002", "725273107003")
            .replace("QZ-ABC-26-01003", "ABC");
    var preview = understood(read(json));

    assertThat(preview.release().upc()).isNull();
    assertThat(preview.notices())
        .extracting(n -> n.code(), n -> n.field())
        .contains(
            tuple("isrc-malformed", "/project/tracks/2/isrc"),
            tuple("upc-malformed", "/project/upc"));
  }

  @Test
  void takesTheTypeOffTheTitle() {
    var preview =
        understood(
            read(
                """
                {"version":"1","projectName":"Night - EP","artist":"A\\u202E",
                 "tracks":[{"title":"T","duration":100}]}
                """));

    assertThat(preview.release().title()).isEqualTo("Night");
    assertThat(preview.release().displayArtist()).isEqualTo("A");
    assertThat(preview.notices())
        .extracting(Notice::code)
        .containsExactly("text-cleaned", "type-in-title");
  }

  @Test
  void keepsTitlesWithinWhatTheCatalogueTakes() {
    var growing = "\u0958".repeat(255);
    var json =
        "{\"version\":\"1\",\"projectName\":\"%s\",\"artist\":\"A\",\"tracks\":[{\"title\":\"T\",\"duration\":99}]}";
    var preview = understood(read(json.formatted(growing)));

    assertThat(preview.release().title().codePointCount(0, preview.release().title().length()))
        .isEqualTo(255);
    assertThat(preview.notices()).extracting(Notice::code).contains("text-shortened");
  }
}
