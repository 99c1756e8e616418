package dev.spindle.local.ops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spindle.local.Failure;
import dev.spindle.local.Options;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterCommandTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--service s",
        "--service s --status DISCARDED",
        "id --service s",
        "id --service s --redrive",
        "id --service s --discard because"
      })
  void takesWhatMakesSense(String words) {
    assertThatCode(() -> DeadLetterCommand.check(options(words))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "id other --service s",
        "--service s --redrive",
        "--service s --discard because",
        "id --service s --redrive --discard because"
      })
  void refusesWhatDoesNot(String words) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> DeadLetterCommand.check(options(words)))
        .withMessageContaining("dead-letters");
  }

  private static Options options(String words) {
    return Options.parse(
        List.of(words.split(" ", -1)), DeadLetterCommand.FLAGS, DeadLetterCommand.VALUED);
  }
}
