package dev.spindle.ddex.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.value.ErnVersion;
import org.junit.jupiter.api.Test;

/** DDEX's own profile rules on what we write. */
class SecondOpinionTest {

  private static final ValidationRequest ASKED = new ValidationRequest(RulePack.NONE, null, true);

  @Test
  void objectsToNothingInOurAlbumButItsKnownMisfires() {
    var validator = new ErnValidator(Installed.folder());
    byte[] bytes = ErnWriter.forVersion(ErnVersion.ERN_43).bytes(Example.message());

    var report = validator.validate(MessageSource.of(bytes), ASKED);

    assertThat(report.verdict(Stage.SECOND_OPINION)).isEqualTo(Verdict.PASSED);
    assertThat(report.findings())
        .filteredOn(finding -> finding.stage() == Stage.SECOND_OPINION)
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(Finding::sentence)
        .isEmpty();
  }

  @Test
  void isNotInstalledWithoutDdexsFiles() {
    byte[] bytes = ErnWriter.forVersion(ErnVersion.ERN_43).bytes(Example.message());

    var report = new ErnValidator(DdexFolder.none()).validate(MessageSource.of(bytes), ASKED);

    assertThat(report.verdict(Stage.SECOND_OPINION)).isEqualTo(Verdict.NOT_INSTALLED);
  }
}
