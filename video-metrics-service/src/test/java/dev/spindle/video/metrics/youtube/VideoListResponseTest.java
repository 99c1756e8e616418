package dev.spindle.video.metrics.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class VideoListResponseTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ANSWER =
      """
      {"kind":"youtube#videoListResponse","etag":"e","items":[
        {"id":"aaaaaaaaaaa","statistics":{"viewCount":"12","likeCount":"3","favoriteCount":"0"}},
        {"id":"bbbbbbbbbbb","statistics":{"likeCount":"3"}},
        {"id":"ccccccccccc"}]}
      """;

  @Test
  void leavesOutVideosThatHideEvenTheirViews() {
    assertThat(VideoListResponse.numbers(JSON.readTree(ANSWER))).containsOnlyKeys("aaaaaaaaaaa");
  }

  @Test
  void readsTheReasonOfARefusalIfThereIsOne() {
    assertThat(VideoListResponse.refusal(JSON.readTree("{\"error\":{\"errors\":[]}}"))).isEmpty();
    assertThat(
            VideoListResponse.refusal(
                JSON.readTree("{\"error\":{\"errors\":[{\"reason\":\"quotaExceeded\"}]}}")))
        .isEqualTo("quotaExceeded");
  }

  /** Whatever a proxy or a broken release makes of the answer: numbers, or "cannot be read". */
  @Test
  void neverFailsInAnotherWay() {
    var random = new Random(20_261_121);
    for (int round = 0; round < 3_000; round++) {
      var damaged = new StringBuilder(ANSWER);
      for (int i = random.nextInt(4); i >= 0; i--) {
        damaged.setCharAt(
            random.nextInt(damaged.length()), "\"{}[]:,0-9x".charAt(random.nextInt(11)));
      }
      try {
        VideoListResponse.numbers(JSON.readTree(damaged.toString()))
            .values()
            .forEach(numbers -> assertThat(numbers.views()).isNotNegative());
      } catch (YouTubeException | JacksonException e) {
        assertThat(e).isNotNull();
      }
    }
  }
}
