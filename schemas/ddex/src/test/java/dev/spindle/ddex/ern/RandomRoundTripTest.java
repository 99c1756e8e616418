package dev.spindle.ddex.ern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.support.RandomMessages;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Seeded random releases: what is written is valid, reads back to the same, and is written again
 * the same.
 */
class RandomRoundTripTest {

  private static int releases(ErnVersion version) {
    return Integer.getInteger("spindle.ddex.releases", version == ErnVersion.ERN_43 ? 1_000 : 200);
  }

  @ParameterizedTest
  @EnumSource
  void readsBackTheSameModelAndWritesTheSameBytes(ErnVersion version) {
    ErnWriter writer = ErnWriter.forVersion(version);

    for (int seed = 0; seed < releases(version); seed++) {
      NewRelease message = RandomMessages.of(seed, version);
      byte[] bytes = writer.bytes(message);
      ReadMessage read = new ErnReader().read(new ByteArrayInputStream(bytes));

      assertThat(read.notes()).as("seed %d", seed).isEmpty();
      assertThat(read.message()).as("seed %d", seed).isEqualTo(message);
      assertThat(writer.bytes(read.message())).as("seed %d", seed).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesWhatTheSchemaAllows(ErnVersion version) {
    var validator = new ErnValidator(Installed.folder());
    ErnWriter writer = ErnWriter.forVersion(version);

    for (int seed = 0; seed < releases(version); seed++) {
      byte[] bytes = writer.bytes(RandomMessages.of(seed, version));
      var report = validator.validate(MessageSource.of(bytes));

      assertThat(report.findings().stream().filter(f -> f.stage() == Stage.SCHEMA))
          .as("seed %d", seed)
          .isEmpty();
      assertThat(report.verdict(Stage.SCHEMA)).isEqualTo(Verdict.PASSED);
    }
  }
}
