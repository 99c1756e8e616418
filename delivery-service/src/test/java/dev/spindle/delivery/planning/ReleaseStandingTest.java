package dev.spindle.delivery.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.delivery.planning.ReleaseStanding.Phase;
import dev.spindle.delivery.release.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseStandingTest {

  private static final UUID RELEASE = new UUID(1, 2);
  private static final ReleaseStanding UNHEARD =
      new ReleaseStanding(RELEASE, 0, 0, "UNKNOWN", 0, null, false);

  @ParameterizedTest
  @CsvSource({
    "DRAFT,PRIVATE",
    "MIXED,PRIVATE",
    "MASTERED,PRIVATE",
    "SCHEDULED,SCHEDULED",
    "RELEASED,RELEASED",
    "LOCKED,LOCKED",
    "SOMETHING_NEW,PRIVATE"
  })
  void aStateMeansSomethingForTheStores(String state, Phase phase) {
    assertThat(UNHEARD.after(moved(1, state, null)).phase()).isEqualTo(phase);
  }

  @Test
  void aDroppedReleaseIsPrivateWhateverItsState() {
    assertThat(UNHEARD.after(moved(1, "RELEASED", null)).dropped().phase())
        .isEqualTo(Phase.PRIVATE);
  }

  @Test
  void isUnknownUntilLifecycleSpoke() {
    assertThat(UNHEARD.isKnown()).isFalse();
    assertThat(UNHEARD.after(planned(1, "2027-01-01T00:00:00")).isKnown()).isFalse();
    assertThat(UNHEARD.after(moved(1, "DRAFT", null)).isKnown()).isTrue();
  }

  @Test
  @Tag("fault")
  @Tag("F15")
  void endsInTheSameStandingHoweverItsNewsAreShuffledAndDoubled() {
    var inOrder =
        List.of(
            moved(1, "MASTERED", null),
            planned(2, "2027-01-01T00:00:00"),
            moved(3, "SCHEDULED", "2027-01-01T00:00:00"),
            planned(4, "2027-02-01T00:00:00"),
            moved(5, "RELEASED", "2027-02-01T00:00:00"));
    var expected = tell(inOrder);
    for (long seed = 0; seed < 1000; seed++) {
      var shuffled = new ArrayList<LifecycleNews>(inOrder);
      shuffled.addAll(inOrder);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(tell(shuffled)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static ReleaseStanding tell(List<? extends LifecycleNews> news) {
    var standing = UNHEARD;
    for (var one : news) {
      standing =
          switch (one) {
            case LifecycleNews.Transitioned moved -> standing.after(moved);
            case LifecycleNews.Scheduled planned -> standing.after(planned);
          };
    }
    return standing;
  }

  private static LifecycleNews.Transitioned moved(
      long version, String state, @org.jspecify.annotations.Nullable String plan) {
    return new LifecycleNews.Transitioned(
        RELEASE, version, state, version, plan == null ? null : schedule(plan));
  }

  private static LifecycleNews.Scheduled planned(long version, String plan) {
    return new LifecycleNews.Scheduled(RELEASE, version, schedule(plan));
  }

  private static Schedule schedule(String at) {
    return new Schedule(
        LocalDateTime.parse(at), "UTC", Schedule.LOCAL_TIME, Instant.parse(at + "Z"));
  }
}
