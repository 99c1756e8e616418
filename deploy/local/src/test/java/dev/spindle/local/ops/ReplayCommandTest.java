package dev.spindle.local.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spindle.local.Failure;
import dev.spindle.local.Options;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReplayCommandTest {

  @Test
  void asksForWhatWasTyped() {
    var body =
        ReplayCommand.body(
            "release.changed",
            options(
                "--from", "2026-11-21T10:00:00Z", "--release", "r-1", "--rate", "50", "--dry-run"));

    assertThat(body.path("topic").asString()).isEqualTo("release.changed");
    assertThat(body.path("from").asString()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(body.path("release").asString()).isEqualTo("r-1");
    assertThat(body.path("rate").asInt()).isEqualTo(50);
    assertThat(body.path("dryRun").asBoolean()).isTrue();
    assertThat(body.has("to")).isFalse();
  }

  @Test
  void saysOfADryRunThatNothingWasApplied() {
    var replay =
        """
        {"status": "DONE", "scanned": 22, "total": 22, "applied": 20, "failed": 0,
         "dryRun": %s, "detail": "20 applied, 0 failed"}
        """;

    assertThat(ReplayCommand.describe(JsonMapper.shared().readTree(replay.formatted("true"))))
        .isEqualTo("done: 22 of 22 records read, 20 would be applied, 0 failed");
    assertThat(ReplayCommand.describe(JsonMapper.shared().readTree(replay.formatted("false"))))
        .isEqualTo("done: 22 of 22 records read, 20 applied, 0 failed");
  }

  @Test
  void refusesAMomentItCannotRead() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> ReplayCommand.body("t", options("--from", "yesterday")))
        .withMessageContaining("“yesterday”");
  }

  @Test
  void refusesARateThatIsNone() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> ReplayCommand.body("t", options("--rate", "fast")))
        .withMessageContaining("“fast”");
  }

  private static Options options(String... words) {
    return Options.parse(List.of(words), ReplayCommand.FLAGS, ReplayCommand.VALUED);
  }
}
