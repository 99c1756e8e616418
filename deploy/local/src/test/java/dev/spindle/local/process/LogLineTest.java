package dev.spindle.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

  @Test
  void saysWhatHappenedAndTheInnermostCause() {
    var line =
        """
        {"level":"ERROR","message":"Application run failed",\
        "stack_trace":"A: outer\\n\\tat x\\nCaused by: B: middle\\n\\tat y\\nCaused by: C: no such table\\n"}""";

    assertThat(LogLine.plain(line))
        .isEqualTo("ERROR Application run failed\n    because C: no such table");
  }

  @Test
  void leavesOtherLinesAlone() {
    assertThat(LogLine.plain("FATAL: no")).isEqualTo("FATAL: no");
    assertThat(LogLine.plain("{ half")).isEqualTo("{ half");
    assertThat(LogLine.plain("{}")).isEqualTo("{}");
  }
}
