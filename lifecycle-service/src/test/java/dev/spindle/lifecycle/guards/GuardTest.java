package dev.spindle.lifecycle.guards;

import static dev.spindle.lifecycle.LifecycleFixtures.FRIDAY;
import static dev.spindle.lifecycle.LifecycleFixtures.NOW;
import static dev.spindle.lifecycle.LifecycleFixtures.deliverable;
import static dev.spindle.lifecycle.LifecycleFixtures.facts;
import static dev.spindle.lifecycle.LifecycleFixtures.plan;
import static dev.spindle.lifecycle.LifecycleFixtures.track;
import static dev.spindle.lifecycle.LifecycleFixtures.tracks;
import static dev.spindle.lifecycle.LifecycleFixtures.worldwide;
import static dev.spindle.lifecycle.schedule.TimePolicy.LOCAL_TIME;
import static dev.spindle.lifecycle.schedule.TimePolicy.ONE_INSTANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.facts.ReleaseFacts.Cover;
import dev.spindle.lifecycle.facts.ReleaseFacts.Offered;
import dev.spindle.lifecycle.facts.ReleaseFacts.Track;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.platform.problem.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuardTest {

  private static final Set<Guard> ABOUT_LOCK_OR_TIME =
      EnumSet.of(
          Guard.DUE,
          Guard.PARTLY_LOCKED,
          Guard.NOT_YET_LOCKED,
          Guard.EVIDENCE_IS_FRESH,
          Guard.LOOSENS);

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refusals")
  void refusesWithACodeAndAField(Guard guard, String fieldAndCode, Situation situation) {
    assertThat(guard.check(situation))
        .extracting(violation -> violation.field() + " " + violation.code())
        .containsExactly(fieldAndCode);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(contentRefusals(), offerRefusals(), timeRefusals(), lockRefusals())
        .flatMap(all -> all);
  }

  private static Stream<Arguments> contentRefusals() {
    return Stream.of(
        row(Guard.HAS_TRACKS, "tracks no-tracks", of(facts(List.of()))),
        row(
            Guard.TRACKS_HAVE_AUDIO,
            "tracks[1].audio no-audio",
            of(facts(List.of(track(1, "DEA122600001", 30_000L), track(2, null, null))))),
        row(
            Guard.AUDIO_LONG_ENOUGH,
            "tracks[0].audio audio-too-short",
            of(facts(List.of(track(1, null, 29_999L), track(2, null, null))))),
        row(Guard.ARTIST_CREDITED, "tracks[0].credits no-main-artist", of(uncredited())));
  }

  private static Stream<Arguments> offerRefusals() {
    return Stream.of(
        row(Guard.HAS_COVER, "cover no-cover", of(with("4006381333931", null, worldwide()))),
        row(
            Guard.HAS_COVER,
            "cover cover-too-small",
            of(with("4006381333931", new Cover(3000, 2999), worldwide()))),
        row(Guard.HAS_BARCODE, "upc no-upc", of(with(null, null, worldwide()))),
        row(
            Guard.TRACKS_HAVE_ISRC,
            "tracks[0].isrc no-isrc",
            of(facts(List.of(track(1, null, null))))),
        row(
            Guard.OFFERED_SOMEWHERE,
            "territories no-territory",
            of(with(null, null, new Offered(Offered.Mode.INCLUDE, List.of())))));
  }

  private static Stream<Arguments> timeRefusals() {
    var skipped = plan("2027-04-30T00:30", "Africa/Cairo", ONE_INSTANT);
    var began = plan("2027-03-02T01:59", "UTC", LOCAL_TIME);
    var far = plan("2037-03-06T00:00", "UTC", ONE_INSTANT);
    var field = "schedule.localDateTime ";
    return Stream.of(
        row(Guard.LOCAL_TIME_EXISTS, field + "no-such-local-time", planned(skipped)),
        row(Guard.DATE_IN_FUTURE, field + "date-not-in-future", planned(began)),
        row(Guard.DATE_IN_FUTURE, field + "date-not-in-future", planned(ReleaseSchedule.at(NOW))),
        row(Guard.DATE_WITHIN_REACH, field + "date-too-far", planned(far)),
        row(Guard.DUE, "schedule not-due", planned(ReleaseSchedule.at(NOW.plusMillis(1)))),
        row(Guard.DUE, "schedule not-due", of(deliverable())));
  }

  private static Stream<Arguments> lockRefusals() {
    return Stream.of(
        row(Guard.PARTLY_LOCKED, "lock not-partly-locked", locked(LockLevel.UNLOCKED, null)),
        row(Guard.NOT_YET_LOCKED, "lock already-locked", locked(LockLevel.PARTIAL, null)),
        row(Guard.LOOSENS, "lock not-looser", locked(LockLevel.PARTIAL, LockLevel.PARTIAL)),
        row(Guard.EVIDENCE_IS_FRESH, "lock older-than-unlock", locked(LockLevel.PARTIAL, null)),
        row(Guard.LOOSENS, "lock not-looser", locked(LockLevel.UNLOCKED, LockLevel.PARTIAL)));
  }

  @ParameterizedTest
  @EnumSource
  void acceptsWhatIsAsItShouldBe(Guard guard) {
    var good =
        ABOUT_LOCK_OR_TIME.contains(guard)
            ? new Situation(
                deliverable(),
                guard == Guard.NOT_YET_LOCKED ? LockLevel.UNLOCKED : LockLevel.PARTIAL,
                NOW.minusMillis(1),
                new Asked(ReleaseSchedule.at(NOW), LockLevel.UNLOCKED, NOW),
                NOW)
            : planned(FRIDAY);

    assertThat(guard.check(good)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedByAtLeastOneExample(Guard guard) {
    assertThat(refusals()).anyMatch(arguments -> arguments.get()[0] == guard);
  }

  @Test
  void namesEveryTrackThatSharesAnIsrc() {
    var twins = List.of(track(1, "DEA122600001", 1L), track(2, "DEA122600001", 1L));

    assertThat(Guard.TRACKS_HAVE_ISRC.check(of(facts(twins))))
        .extracting(Violation::field)
        .containsExactly("tracks[0].isrc", "tracks[1].isrc");
  }

  @Test
  void explainsWhyALocalTimeDoesNotExist() {
    var skipped = plan("2027-04-30T00:30", "Africa/Cairo", LOCAL_TIME);

    assertThat(Guard.LOCAL_TIME_EXISTS.check(planned(skipped)).getFirst())
        .isEqualTo(
            new Violation(
                "schedule.localDateTime",
                "no-such-local-time",
                "On that day clocks in Africa/Cairo skip 2027-04-30T00:30 and go straight to"
                    + " 2027-04-30T01:00.",
                "Choose 2027-04-30T01:00 or later, or plan in another zone."));
  }

  private static Arguments row(Guard guard, String fieldAndCode, Situation situation) {
    return Arguments.of(guard, fieldAndCode, situation);
  }

  private static Situation of(ReleaseFacts facts) {
    return new Situation(facts, LockLevel.UNLOCKED, null, new Asked(null, null, null), NOW);
  }

  private static Situation planned(ReleaseSchedule plan) {
    return new Situation(deliverable(), LockLevel.UNLOCKED, null, new Asked(plan, null, null), NOW);
  }

  private static Situation locked(LockLevel lock, @Nullable LockLevel to) {
    return new Situation(deliverable(), lock, NOW, new Asked(null, to, NOW), NOW);
  }

  private static ReleaseFacts with(@Nullable String upc, @Nullable Cover cover, Offered offered) {
    return new ReleaseFacts(1, "T", "A", upc, cover, true, offered, tracks(1));
  }

  private static ReleaseFacts uncredited() {
    var track = new Track(UUID.randomUUID(), 2, 1, "Solo", null, null, false);
    return new ReleaseFacts(1, "T", "A", null, null, false, worldwide(), List.of(track));
  }
}
