package dev.spindle.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.local.process.Children;
import dev.spindle.servers.Child;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system from nothing: the demo, its report, a killed service, the end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoE2E {

  private static final Duration DEMO = Duration.ofMinutes(10);
  private static final Duration START = Duration.ofMinutes(4);

  @TempDir static Path folder;

  private static Terminal terminal;

  @BeforeAll
  static void open() {
    terminal = new Terminal(folder.resolve("home"));
  }

  @AfterAll
  static void stopEverything() throws Exception {
    terminal.run(START, "down");
  }

  @Test
  @Order(1)
  void theDemoVerifiesEveryStepAndReportsIt() throws Exception {
    var report = folder.resolve("report.json");

    var demo =
        terminal.run(DEMO, "demo", "--ports", Terminal.freePorts(), "--report", report.toString());

    assertThat(demo.exit()).as(demo.output()).isZero();
    var json = JsonMapper.shared().readTree(Files.readString(report));
    assertThat(json.path("verified").asBoolean()).isTrue();
    assertThat(json.path("steps").valueStream().filter(s -> text(s, "release").equals("album")))
        .extracting(s -> text(s, "name"))
        .contains(
            "delivered and acknowledged",
            "released at the due moment",
            "locked",
            "closed to edits");
    assertThat(json.path("steps").valueStream().filter(s -> text(s, "release").equals("single")))
        .extracting(s -> text(s, "name"))
        .contains("export uploaded", "locked");
    assertThat(
            json.path("packageTree")
                .valueStream()
                .map(JsonNode::asString)
                .filter(p -> p.endsWith(".wav")))
        .hasSize(12);
    assertThat(json.path("trail").valueStream().map(e -> text(e, "topic")))
        .contains(
            "release.changed", "release.transitioned", "delivery.status-changed", "dsp.synced");
    runsThroughOneTrace(json);
  }

  /** From the REST call that schedules the album to what the stores answered. */
  private static void runsThroughOneTrace(JsonNode report) {
    var evidence =
        report
            .path("steps")
            .valueStream()
            .filter(s -> text(s, "release").equals("album") && text(s, "name").equals("scheduled"))
            .map(s -> text(s, "evidence"))
            .findFirst()
            .orElseThrow();
    var trace = evidence.substring(evidence.lastIndexOf(' ') + 1);
    var traced =
        report.path("trail").valueStream().filter(e -> text(e, "trace").equals(trace)).toList();
    assertThat(traced)
        .extracting(e -> text(e, "topic"))
        .contains(
            "release.transitioned",
            "release.scheduled",
            "delivery.requested",
            "delivery.status-changed");
    assertThat(traced)
        .extracting(e -> text(e, "summary"))
        .anyMatch(summary -> summary.endsWith("ACKNOWLEDGED"));
  }

  @Test
  @Order(2)
  void aKilledServiceIsReportedAndComesBackWithTheNextUp() throws Exception {
    var catalog = new Children(folder.resolve("home/run")).find("catalog").orElseThrow();
    catalog.stop("KILL", Duration.ofSeconds(10));

    var status = terminal.run(START, "status");
    assertThat(status.exit()).isEqualTo(1);
    assertThat(status.output()).containsPattern("✗ catalog .*died");

    var up = terminal.run(START, "up");
    assertThat(up.exit()).as(up.output()).isZero();
    assertThat(terminal.run(START, "status").exit()).isZero();
  }

  @Test
  @Order(3)
  void downLeavesNothingRunning() throws Exception {
    var children = new Children(folder.resolve("home/run"));
    var gateway = children.find("gateway").orElseThrow();

    var down = terminal.run(START, "down", "--wipe");

    assertThat(down.exit()).as(down.output()).isZero();
    assertThat(gateway.isAlive()).isFalse();
    assertThat(children.find("postgres").filter(Child::isAlive)).isEmpty();
    assertThat(folder.resolve("home/data")).doesNotExist();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
