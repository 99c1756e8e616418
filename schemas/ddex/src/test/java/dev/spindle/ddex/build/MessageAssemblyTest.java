package dev.spindle.ddex.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.resource.Recording.Kind;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.value.ErnVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageAssemblyTest {

  private static final Offer OFFER =
      Offer.everywhereAlike(
          Example.deals(Territories.WORLDWIDE, Moment.day(LocalDate.of(2026, 4, 3))));

  private static TrackDraft placed(int number, Kind kind, int disc) {
    TrackDraft track = Example.track(number);
    return new TrackDraft(
        kind,
        disc,
        number,
        track.isrc(),
        track.display(),
        track.contributors(),
        null,
        track.duration(),
        "NotExplicit",
        "zxx",
        track.file(),
        null,
        null,
        null);
  }

  private static NewRelease message(String type, Offer offer, TrackDraft... tracks) {
    return Example.message(Example.draft(type, List.of(tracks), offer));
  }

  @Test
  void makesAComponentOfEachDisc() {
    NewRelease message =
        message(
            "Album", OFFER, placed(3, Kind.SOUND_RECORDING, 2), placed(1, Kind.SOUND_RECORDING, 1));

    assertThat(Objects.requireNonNull(Objects.requireNonNull(message.release()).group()).groups())
        .hasSize(2);
    assertThat(Objects.requireNonNull(Objects.requireNonNull(message.release()).group()).allItems())
        .extracting(item -> item.resource())
        .containsExactly("A1", "A2");
    assertThat(message.recordings().getFirst().instrumental()).isTrue();
  }

  @Test
  void findsTheProfile() {
    Offer simple = new Offer(OFFER.release(), OFFER.tracks(), true, null);
    TrackDraft sound = placed(1, Kind.SOUND_RECORDING, 1);
    TrackDraft video = placed(2, Kind.VIDEO, 1);

    assertThat(message("Single", simple, sound).profile()).isEqualTo(Profile.SIMPLE_AUDIO_SINGLE);
    assertThat(message("Single", simple, sound).trackReleases()).isEmpty();
    assertThat(message("Single", OFFER, sound).profile()).isEqualTo(Profile.AUDIO);
    assertThat(message("VideoSingle", simple, video).profile())
        .isEqualTo(Profile.SIMPLE_VIDEO_SINGLE);
    assertThat(message("VideoAlbum", OFFER, video).profile()).isEqualTo(Profile.VIDEO);
    assertThat(message("Album", OFFER, sound, video).profile()).isEqualTo(Profile.MIXED_MEDIA);
  }

  @Test
  void sharesAnEntryBetweenTracksWithEqualDeals() {
    NewRelease message =
        Example.message(
            Example.draft(
                "Album",
                List.of(Example.track(1), Example.track(2).withDeals(List.of()), Example.track(3)),
                OFFER));

    assertThat(message.deals())
        .extracting(ReleaseDeal::releases)
        .containsExactly(List.of("R0"), List.of("R1", "R3"));
  }

  @ParameterizedTest
  @EnumSource
  void makesMessagesEverySchemaTakes(ErnVersion version) {
    var validator = new ErnValidator(Installed.folder());
    Offer simple = new Offer(OFFER.release(), OFFER.tracks(), true, null);

    for (NewRelease message :
        List.of(
            Example.message(),
            message("Single", simple, Example.track(1)),
            message(
                "Album",
                OFFER,
                placed(1, Kind.SOUND_RECORDING, 1),
                placed(2, Kind.SOUND_RECORDING, 2)))) {
      var report =
          validator.validate(MessageSource.of(ErnWriter.forVersion(version).bytes(message)));

      assertThat(report.errors()).isEmpty();
      assertThat(report.verdict(Stage.SCHEMA)).isEqualTo(Verdict.PASSED);
    }
  }
}
