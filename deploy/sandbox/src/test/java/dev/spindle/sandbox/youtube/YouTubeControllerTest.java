package dev.spindle.sandbox.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.sandbox.MovableClock;
import dev.spindle.sandbox.SandboxTest;
import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Stores;
import dev.spindle.sandbox.web.StoreClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class YouTubeControllerTest {

  @Autowired Stores stores;
  @Autowired CredentialBook credentials;
  @Autowired DayQuota quota;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private StoreClient http;
  private String key;

  @BeforeEach
  void putVideosUp() {
    http = new StoreClient(port);
    key = credentials.of(stores.find("lantern").orElseThrow()).clientId();
    http.put(
        "/admin/stores/lantern/videos/aaaaaaaaaaa",
        "{\"title\":\"Clip\",\"durationMs\":201500,\"views\":100,\"viewsPerHour\":50,\"likes\":7,\"comments\":3}");
    http.put(
        "/admin/stores/lantern/videos/bbbbbbbbbbb", "{\"title\":\"Hidden likes\",\"views\":5}");
    http.put(
        "/admin/stores/lantern/videos/ccccccccccc", "{\"title\":\"Private\",\"isPrivate\":true}");
  }

  @AfterEach
  void resetTime() {
    clock.reset();
  }

  @Test
  void givesNumbersAsStringsAndLeavesOutWhatIsHiddenOrUnknown() {
    JsonNode items = list("aaaaaaaaaaa,bbbbbbbbbbb,ccccccccccc,ddddddddddd").json().at("/items");

    assertThat(items).hasSize(2);
    assertThat(items.at("/0/statistics/viewCount").isString()).isTrue();
    assertThat(items.at("/0/statistics/likeCount").asString()).isEqualTo("7");
    assertThat(items.at("/1/statistics/likeCount").isMissingNode()).isTrue();
    assertThat(items.at("/1/statistics/commentCount").isMissingNode()).isTrue();
  }

  @Test
  void letsViewsGrowWithTime() {
    clock.advance(Duration.ofHours(2));

    assertThat(list("aaaaaaaaaaa").json().at("/items/0/statistics/viewCount").asLong())
        .isEqualTo(200);
  }

  @Test
  void answersStatsInBatchesWithTheDurationInMilliseconds() {
    JsonNode answer =
        http.get(
                "/lantern/youtube/v3/videos:batchGetStats?part=statistics&id=aaaaaaaaaaa&key="
                    + key)
            .json();

    assertThat(answer.at("/kind").asString()).isEqualTo("youtube#batchGetStatsResponse");
    assertThat(answer.at("/items/0/contentDetails/durationMillis").asString()).isEqualTo("201500");
  }

  @Test
  void refusesAWrongKey() {
    assertThat(
            http.get("/lantern/youtube/v3/videos?part=statistics&id=aaaaaaaaaaa&key=no").status())
        .isEqualTo(400);
  }

  @Test
  void runsOutOfUnitsUntilMidnightPacific() {
    clock.advance(Duration.ofDays(30));
    var store = stores.find("lantern").orElseThrow();
    for (int i = 0; i < 10_000; i++) {
      quota.spend(store);
    }

    var refused = list("aaaaaaaaaaa");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().at("/error/errors/0/reason").asString()).isEqualTo("quotaExceeded");
    clock.advance(Duration.ofDays(1));
    assertThat(list("aaaaaaaaaaa").status()).isEqualTo(200);
  }

  private StoreClient.Answer list(String ids) {
    return http.get("/lantern/youtube/v3/videos?part=statistics,snippet&id=" + ids + "&key=" + key);
  }
}
