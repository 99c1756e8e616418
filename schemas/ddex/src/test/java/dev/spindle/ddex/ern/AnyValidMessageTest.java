package dev.spindle.ddex.ern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.support.SchemaMessages;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the schema allows is read, never refused by our grammar, and what can be said again is
 * said again validly and reads the same.
 */
class AnyValidMessageTest {

  private static final int MESSAGES = Integer.getInteger("spindle.ddex.foreign", 60);

  @ParameterizedTest
  @EnumSource
  void readsWhatTheSchemaAllows(ErnVersion version) {
    var messages = new SchemaMessages(Installed.path(), version);
    int restated = 0;

    for (int seed = 0; seed < MESSAGES; seed++) {
      restated += check(messages.of("NewReleaseMessage", seed), version, seed) ? 1 : 0;
      check(messages.of("PurgeReleaseMessage", seed), version, seed);
    }

    assertThat(restated).as("messages said again").isGreaterThan(MESSAGES / 3);
  }

  private static boolean check(byte[] bytes, ErnVersion version, int seed) {
    var validator = new ErnValidator(Installed.folder());
    var report = validator.validate(MessageSource.of(bytes));
    String shown =
        "seed %d: %s%n%s"
            .formatted(seed, report.errors(), new String(bytes, StandardCharsets.UTF_8));
    assertThat(report.verdict(Stage.SCHEMA)).as("the schema; %s", shown).isEqualTo(Verdict.PASSED);
    assertThat(report.verdict(Stage.GRAMMAR))
        .as("our grammar; %s", shown)
        .isEqualTo(Verdict.PASSED);

    ReadMessage first = new ErnReader().read(new ByteArrayInputStream(bytes));
    ErnWriter writer = ErnWriter.forVersion(version);
    List<Finding> errors = writer.check(first.message()).stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      assertThat(errors).allSatisfy(error -> assertThat(error.sentence()).isNotBlank());
      return false;
    }
    byte[] again = writer.bytes(first.message());
    var said = validator.validate(MessageSource.of(again));
    assertThat(said.verdict(Stage.SCHEMA))
        .as("said again; %s%n%s", said.errors(), new String(again, StandardCharsets.UTF_8))
        .isEqualTo(Verdict.PASSED);
    assertThat(new ErnReader().read(new ByteArrayInputStream(again)).message())
        .as("seed %d", seed)
        .isEqualTo(first.message());
    return true;
  }
}
