package dev.spindle.lifecycle.schedule;

import static dev.spindle.lifecycle.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.Api;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import java.time.DayOfWeek;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A release's date, over HTTP. */
@ServiceTest
class ScheduleIT {

  private static final int NEXT_YEAR = Year.now(ZoneOffset.UTC).getValue() + 1;
  private static final String JUNE_4 = NEXT_YEAR + "-06-04T00:00:00";
  private static final String JUNE_11 = NEXT_YEAR + "-06-11T00:00:00";

  @Autowired WebTestClient http;
  @Autowired TestEvents events;
  private Api api;

  @BeforeEach
  void aTenant() {
    api = new Api(http, events);
  }

  @Test
  void replacesAPlanOnlyForThoseWhoHaveSeenIt() {
    var id = api.mastered();
    api.schedule(id, JUNE_4, "Europe/Berlin", "LOCAL_TIME").is(200);
    var version = api.version(id);

    api.schedule(id, JUNE_11, "Europe/Berlin", "LOCAL_TIME").is(428);
    api.schedule(id, JUNE_11, "Europe/Berlin", "LOCAL_TIME", version - 1).is(412);
    var moved = api.schedule(id, JUNE_11, "Europe/Berlin", "LOCAL_TIME", version).is(200);
    assertThat(moved.headers().getETag()).isEqualTo("\"" + (version + 1) + "\"");
    api.cancelSchedule(id, version + 1).is(200);

    var plans = events.await(Topics.RELEASE_SCHEDULED, id, ReleaseScheduled.class, 3);
    assertThat(plans.get(1).getPrevious()).isEqualTo(plans.get(0).getSchedule());
    assertThat(plans.get(2).getSchedule()).isNull();
    assertThat(api.state(id)).isEqualTo("MASTERED");
  }

  @Test
  void refusesATimeThatTheClockSkips() {
    var id = api.mastered();

    var refusal = json(api.schedule(id, whenCairoSkips(), "Africa/Cairo", "ONE_INSTANT").is(422));

    assertThat(texts(refusal.get("violations"), "code")).containsExactly("no-such-local-time");
  }

  @Test
  void showsWhenEachTerritoryHasIt() {
    var id = api.mastered();
    api.schedule(id, JUNE_4, "Europe/Berlin", "LOCAL_TIME").is(200);

    var view = api.read(id, "schedule");

    assertThat(view.get("schedule").get("firstInstant").asString())
        .isEqualTo(NEXT_YEAR + "-06-03T10:00:00Z");
    assertThat(texts(view.get("territories"), "territory"))
        .contains("DE", "US", "KI")
        .doesNotContain("KP", "RU");
    assertThat(view.get("outIn")).isEmpty();
  }

  @Test
  void previewsAPlanWithoutMakingIt() {
    var id = api.bare();
    var body = Map.of("localDateTime", thursday(), "zone", "UTC", "policy", "LOCAL_TIME");

    var preview = json(api.post(api.manager(), id, "schedule/preview", body).is(200));

    assertThat(texts(preview.get("violations"), "code")).containsExactly("wrong-state");
    assertThat(texts(preview.get("advice"), "code")).containsExactly("not-a-friday");
    assertThat(preview.get("territories").size()).isGreaterThan(200);
    assertThat(api.version(id)).isZero();
  }

  @Test
  void warnsOfTheArtistsOtherReleaseOnThatDay() {
    api.schedule(api.mastered(), JUNE_4, "Europe/Berlin", "LOCAL_TIME").is(200);
    var id = api.mastered();
    var body = Map.of("localDateTime", JUNE_4, "zone", "UTC", "policy", "ONE_INSTANT");

    var preview = json(api.post(api.manager(), id, "schedule/preview", body).is(200));

    assertThat(texts(preview.get("advice"), "code")).contains("same-day");
    var stranger = new Api(http, events);
    var alone =
        json(
            stranger
                .post(stranger.manager(), stranger.mastered(), "schedule/preview", body)
                .is(200));
    assertThat(texts(alone.get("advice"), "code")).doesNotContain("same-day");
  }

  /** Summer time begins there on the last Friday of April, at midnight. */
  private static String whenCairoSkips() {
    return YearMonth.of(NEXT_YEAR, 4)
        .atDay(1)
        .with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY))
        .atTime(0, 30)
        .toString();
  }

  private static String thursday() {
    return YearMonth.of(NEXT_YEAR, 6)
        .atDay(1)
        .with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY))
        .atStartOfDay()
        .toString();
  }

  private static List<String> texts(JsonNode items, String field) {
    return items.valueStream().map(item -> item.get(field).asString()).toList();
  }
}
