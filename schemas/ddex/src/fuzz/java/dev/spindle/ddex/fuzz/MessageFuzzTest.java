package dev.spindle.ddex.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.spindle.ddex.choreography.AcknowledgementXml;
import dev.spindle.ddex.choreography.ManifestXml;
import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.ern.ReadMessage;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.validate.DdexFolder;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.io.ByteArrayInputStream;

/**
 * Any bytes: read or refused, nothing else. Fuzz with JAZZER_FUZZ=1 and one test at a time; without
 * it the inputs kept in {@code MessageFuzzTestInputs} are tried.
 */
class MessageFuzzTest {

  private static final ErnValidator VALIDATOR = new ErnValidator(DdexFolder.none());

  @FuzzTest(maxDuration = "4m")
  void readsOrRefusesAMessage(byte[] bytes) {
    ReadMessage first;
    try {
      first = new ErnReader().read(new ByteArrayInputStream(bytes));
    } catch (XmlRefusedException refused) {
      assertThat(refused.reason()).isNotBlank();
      return;
    }
    ErnWriter writer = ErnWriter.forVersion(first.version());
    if (writer.check(first.message()).stream().noneMatch(Finding::isError)) {
      byte[] again = writer.bytes(first.message());
      assertThat(new ErnReader().read(new ByteArrayInputStream(again)).message())
          .isEqualTo(first.message());
    }
  }

  @FuzzTest(maxDuration = "4m")
  void alwaysComesToAReport(byte[] bytes) {
    ValidationReport report = VALIDATOR.validate(MessageSource.of(bytes));

    assertThat(report.verdicts()).isNotEmpty();
    assertThat(report.isAccepted()).isEqualTo(report.errors().isEmpty());
  }

  @FuzzTest(maxDuration = "4m")
  void readsOrRefusesAnAcknowledgement(byte[] bytes) {
    try {
      assertThat(AcknowledgementXml.read(new ByteArrayInputStream(bytes))).isNotNull();
    } catch (XmlRefusedException refused) {
      assertThat(refused.reason()).isNotBlank();
    }
  }

  @FuzzTest(maxDuration = "4m")
  void readsOrRefusesAManifest(byte[] bytes) {
    try {
      assertThat(ManifestXml.read(new ByteArrayInputStream(bytes))).isNotNull();
    } catch (XmlRefusedException refused) {
      assertThat(refused.reason()).isNotBlank();
    }
  }
}
