package dev.spindle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class VersionsTest {

  @Test
  void readsWhatItWrote() {
    assertThat(Versions.required(Versions.tag(7))).isEqualTo(7);
  }

  @Test
  void asksForTheVersionWhenItIsMissing() {
    assertThatThrownBy(() -> Versions.required(null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem()).isEqualTo(CommonProblem.PRECONDITION_REQUIRED));
  }

  @Test
  void refusesATagOfSomebodyElse() {
    assertThatThrownBy(() -> Versions.required("W/\"abc\"")).isInstanceOf(ProblemException.class);
  }
}
