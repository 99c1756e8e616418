package dev.spindle.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One of each key is left, the newest, in an order that does not depend on theirs. */
class NewestTest {

  private record News(String key, long version, int place) {}

  @Test
  void leavesTheNewestOfEachKeyInTheOrderOfTheKeys() {
    var news = List.of(new News("b", 2, 0), new News("a", 1, 1), new News("b", 1, 2));

    assertThat(newest(news)).containsExactly(new News("a", 1, 1), new News("b", 2, 0));
  }

  @Test
  void ofTwoAsNewTheFirstCounts() {
    var news = List.of(new News("a", 1, 0), new News("a", 1, 1));

    assertThat(newest(news)).containsExactly(new News("a", 1, 0));
  }

  /** What one statement writes is what a statement each, guarded by the version, would leave. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leavesWhatWritingEachWouldLeave(long seed) {
    var random = new Random(seed);
    var news =
        Stream.iterate(0, place -> place + 1)
            .limit(random.nextInt(1, 60))
            .map(place -> new News("k" + random.nextInt(5), random.nextInt(8), place))
            .toList();

    var written = new TreeMap<String, News>();
    for (var one : news) {
      var present = written.get(one.key());
      if (present == null || present.version() < one.version()) {
        written.put(one.key(), one);
      }
    }

    assertThat(newest(news)).containsExactlyElementsOf(written.values());
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(200);
  }

  private static List<News> newest(List<News> news) {
    return Newest.of(news, News::key, News::version);
  }
}
