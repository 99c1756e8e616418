package dev.spindle.video.plan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.platform.problem.ProblemException;
import dev.spindle.video.plan.Money;
import dev.spindle.video.plan.PlanDetails;
import dev.spindle.video.plan.VideoStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class PlanPatchTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final PlanDetails DETAILS =
      new PlanDetails(
          "Title",
          "title",
          "narrative",
          null,
          null,
          null,
          new Money(100, "EUR"),
          LocalDate.of(2027, 1, 2),
          null,
          null,
          7L,
          null,
          null,
          PlanDetails.SyncStrategy.SCHEDULED,
          false);

  @Test
  void leavesWhatIsAbsentAndEmptiesWhatIsNull() {
    var patched = patch("{\"themeId\":null,\"kpiViews\":8}").applyTo(DETAILS);

    assertThat(patched.themeId()).isNull();
    assertThat(patched.kpiViews()).isEqualTo(8);
    assertThat(patched.title()).isEqualTo("Title");
    assertThat(patched.targetReleaseDate()).isEqualTo("2027-01-02");
  }

  @Test
  void reachesIntoObjects() {
    assertThat(patch("{\"budget\":{\"amountMinor\":250}}").applyTo(DETAILS).budget())
        .isEqualTo(new Money(250, "EUR"));
  }

  @Test
  void changesNothingByAnEmptyPatchAndKeepsTheStatusApart() {
    assertThat(patch("{}").applyTo(DETAILS)).isEqualTo(DETAILS);
    assertThat(patch("{}").status()).isNull();
    assertThat(patch("{\"status\":\"PLANNED\"}").status()).isEqualTo(VideoStatus.PLANNED);
    assertThat(patch("{\"status\":\"PLANNED\"}").applyTo(DETAILS)).isEqualTo(DETAILS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"nonsense\":1}",
        "{\"status\":\"LOST\"}",
        "{\"status\":null}",
        "{\"kpiViews\":\"many\"}",
        "{\"budget\":{\"amountMinor\":null}}",
        "{\"targetReleaseDate\":\"soon\"}"
      })
  void refusesWhatIsNoChangeOfAPlan(String json) {
    assertThatThrownBy(() -> patch(json).applyTo(DETAILS)).isInstanceOf(ProblemException.class);
  }

  private static PlanPatch patch(String json) {
    return new PlanPatch(JSON, JSON.readTree(json));
  }
}
