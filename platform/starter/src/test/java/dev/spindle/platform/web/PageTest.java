package dev.spindle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  @Test
  void theLastPageHasNoCursor() {
    assertThat(Page.of(List.of("a", "b"), PageRequest.of("2", null), List::of).next()).isNull();
  }

  @Test
  void theCursorLeadsToTheKeysOfTheLastItemShown() {
    var page = Page.of(List.of("a", "b", "c"), PageRequest.of("2", null), List::of);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(PageRequest.of(null, page.next()).after()).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "bnVsbA", "eyJhIjoxfQ", "W251bGxd"})
  void refusesACursorThatIsNotOneOfOurs(String cursor) {
    assertThatThrownBy(() -> PageRequest.of(null, cursor))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.BAD_CURSOR));
  }

  @Test
  void readsKeysAndRefusesThoseThatCannotBeRead() {
    var page = new PageRequest(10, List.of("2026-11-21T10:00:00Z", "forged"));

    assertThat(page.beforeInstant(0)).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(page.beforeInstant(2)).isAfter("9999-01-01T00:00:00Z");
    assertThatThrownBy(() -> page.beforeInstant(1)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> page.afterId(1)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> page.beforeNumber(1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void beginsBeforeTheFirstItemWhicheverWayTheListRuns() {
    var first = new PageRequest(10, List.of());

    assertThat(first.afterId(0)).hasToString("00000000-0000-0000-0000-000000000000");
    assertThat(first.beforeId(0)).hasToString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    assertThat(first.beforeNumber(0)).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "1e9", "many"})
  void refusesALimitOutOfRange(String limit) {
    assertThatThrownBy(() -> PageRequest.of(limit, null)).isInstanceOf(ProblemException.class);
  }
}
