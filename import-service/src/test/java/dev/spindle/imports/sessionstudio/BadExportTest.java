package dev.spindle.imports.sessionstudio;

import static dev.spindle.imports.sessionstudio.Exports.example;
import static dev.spindle.imports.sessionstudio.Exports.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BadExportTest {

  @Test
  void listsEveryViolationWithPointerReasonAndFix() {
    var reading =
        read(
            """
            {"version":"1.0","artist":"\\u200B","tracks":[
              {"title":"T","duration":-1},
              {"duration":10,"status":"done"}],
             "collaborators":[{"name":"A","role":"writer","split":100.0000001}]}
            """);

    assertThat(reading).isInstanceOf(Reading.Broken.class);
    var violations = ((Reading.Broken) reading).violations();
    assertThat(violations)
        .extracting(Violation::field)
        .contains(
            "/projectName",
            "/artist",
            "/tracks/0/duration",
            "/tracks/1/title",
            "/tracks/1/status",
            "/collaborators/0/split");
    assertThat(violations).allSatisfy(v -> assertThat(v.reason()).isNotBlank());
    assertThat(violations).allSatisfy(v -> assertThat(v.fix()).endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"version\":1}", "{\"version\":\"3.0\"}", "{\"version\":null}"})
  void refusesAVersionItDoesNotRead(String json) {
    assertThat(read(json))
        .isInstanceOfSatisfying(
            Reading.Broken.class,
            broken -> assertThat(broken.violations().get(0).field()).isEqualTo("/version"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "\"text\"",
        "{\"version\":\"1\"} {}",
        "{\"version\":\"1\",\"version\":\"2\"}",
        "{\"a\":NaN}",
        "{\"a\":1e400}",
        "{\"a\":1e999999999}",
        "{\"a\":1e-999999999}",
        "{\"a\":12345678901234567890123456789012345}",
        "{\"a\":"
      })
  void refusesWhatIsNotOneModestJsonObject(String json) {
    assertThat(read(json)).isInstanceOf(Reading.NotJson.class);
  }

  @Test
  void refusesDeepNestingWithoutRunningOutOfStack() {
    assertThat(read("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
        .isInstanceOf(Reading.NotJson.class);
  }

  @Test
  void refusesAMillionElements() {
    assertThat(read("{\"a\":[" + "1,".repeat(1_000_000) + "1]}"))
        .isInstanceOf(Reading.NotJson.class);
  }

  @Test
  void countsTheViolationsItDoesNotList() {
    var track = "{\"title\":\"\",\"duration\":0},";
    var json =
        "{\"version\":\"1\",\"projectName\":\"P\",\"artist\":\"A\",\"tracks\":["
            + track.repeat(500)
            + "{\"title\":\"T\",\"duration\":1}]}";

    assertThat(read(json))
        .isInstanceOfSatisfying(
            Reading.Broken.class,
            broken -> {
              assertThat(broken.violations()).hasSize(SessionStudioExport.MOST_VIOLATIONS);
              assertThat(broken.total()).isGreaterThanOrEqualTo(1_000);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'\"duration\": 187.4', '\"duration\": 9223372036854775808'",
    "'\"split\": 60', '\"split\": -0.01'",
    "'\"exportDate\": \"2026-11-20T18:04:11Z\"', '\"exportDate\": \"yesterday\"'",
    "'\"bpm\": 118', '\"bpm\": \"118\"'"
  })
  void refusesNumbersAndDatesOutOfBounds(String right, String wrong) {
    var json = new String(example("session-studio-v1.json"), StandardCharsets.UTF_8);

    assertThat(json).contains(right);
    assertThat(read(json.replace(right, wrong))).isInstanceOf(Reading.Broken.class);
  }

  /** Whatever is cut, flipped or doubled: an answer, never an exception, and quickly. */
  @ParameterizedTest
  @ValueSource(strings = {"session-studio-v1.json", "session-studio-v2.json"})
  void answersWhateverIsDoneToAnExport(String name) {
    var random = new Random(20_261_121);
    var export = new SessionStudioExport(java.util.UUID::randomUUID);
    long start = System.nanoTime();
    for (int round = 0; round < 1_500; round++) {
      var reading = export.read(damaged(example(name), random));

      assertThat(reading.sourceFormat()).startsWith("session-studio");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    var damaged = bytes.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(3)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] = (byte) "0123456789eE-.{}[],:\"\\u".charAt(random.nextInt(23));
        default -> damaged = java.util.Arrays.copyOf(damaged, Math.max(1, at));
      }
    }
    return damaged;
  }
}
