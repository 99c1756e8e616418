package dev.spindle.local.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultReportTest {

  @Test
  void addsUpByRowInTheOrderOfTheTables() {
    var report =
        FaultReport.of(
            List.of(
                line("S2", "B.b", "null", true),
                line("F10", "A.a", "1", true),
                line("F10", "A.a", "2", false),
                line("F7", "C.c", "null", true)));

    assertThat(report.table().lines())
        .extracting(line -> line.strip().replaceAll(" {2,}", "|"))
        .contains("F7|1|1|1|0|1.5", "F10|1|2|1|1|3.0|FAILED 2, 1", "S2|1|1|1|0|1.5")
        .containsSubsequence("F7|1|1|1|0|1.5", "F10|1|2|1|1|3.0|FAILED 2, 1", "S2|1|1|1|0|1.5");
    assertThat(report.isGreen()).isFalse();
    assertThat(report.hasRow("F7")).isTrue();
    assertThat(report.hasRow("F8")).isFalse();
  }

  @Test
  void showsAFewSeedsAndCountsTheRest() {
    var lines =
        java.util.stream.LongStream.range(0, 20)
            .mapToObj(seed -> line("F14", "A.a", Long.toString(seed), true))
            .toList();

    assertThat(FaultReport.of(lines).table().toString()).contains("0, 1, 2, 3, 4 and 15 more");
  }

  private static String line(String row, String test, String seed, boolean passed) {
    return "{\"row\":\"%s\",\"test\":\"%s\",\"seed\":%s,\"passed\":%s,\"millis\":1500}"
        .formatted(row, test, seed, passed);
  }
}
