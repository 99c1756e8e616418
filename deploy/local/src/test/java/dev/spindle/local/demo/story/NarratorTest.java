package dev.spindle.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spindle.local.client.ApiException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NarratorTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Narrator narrator =
      new Narrator(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void keepsAStepWithItsEvidence() {
    narrator.step("album", "drafted", () -> "12 titles read back");

    assertThat(narrator.isVerified()).isTrue();
    assertThat(narrator.steps())
        .singleElement()
        .satisfies(s -> assertThat(s.evidence()).isEqualTo("12 titles read back"));
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("✓ drafted");
  }

  @Test
  void whatCannotBeVerifiedEndsTheStoryAndSaysWhatWasFound() {
    assertThatExceptionOfType(Narrator.StoryEnds.class)
        .isThrownBy(
            () ->
                narrator.step(
                    "album",
                    "locked",
                    () -> {
                      throw new Disproved("still RELEASED");
                    }));

    assertThat(narrator.isVerified()).isFalse();
    assertThat(narrator.steps().getLast().evidence()).isEqualTo("still RELEASED");
  }

  @Test
  void aRefusalIsNoEvidence() {
    assertThatExceptionOfType(Narrator.StoryEnds.class)
        .isThrownBy(
            () ->
                narrator.step(
                    "album",
                    "drafted",
                    () -> {
                      throw new ApiException(422, "POST: 422 title-missing");
                    }));

    assertThat(narrator.steps().getLast().evidence()).contains("title-missing");
  }

  @Test
  void waitsUntilSomethingIsThere() {
    Iterator<Optional<String>> looks =
        List.of(Optional.<String>empty(), Optional.of("there")).iterator();

    assertThat(Narrator.until(Duration.ofSeconds(5), looks::next, () -> "nothing"))
        .isEqualTo("there");
  }

  @Test
  void saysWhatItSawWhenItWaitedInVain() {
    assertThatExceptionOfType(Disproved.class)
        .isThrownBy(() -> Narrator.until(Duration.ZERO, Optional::empty, () -> "still QUEUED"))
        .withMessageContaining("still QUEUED");
  }
}
