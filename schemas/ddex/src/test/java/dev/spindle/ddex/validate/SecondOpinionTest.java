package dev.spindle.ddex.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spindle.ddex.build.ReleaseDraft;
import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.value.ErnVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** DDEX's own profile rules on what we write. */
class SecondOpinionTest {

  private static final ValidationRequest ASKED = new ValidationRequest(RulePack.NONE, null, true);

  /** A rule about resources, and in it what it looks for and its number. */
  private static final Pattern RULE =
      Pattern.compile(
          "(?s)<s:rule context=\"[^\"]*ResourceList/(?:\\*|SoundRecording|Video)[^\"]*\">(.*?)</s:rule>");

  private static final Pattern TEST =
      Pattern.compile(
          "(?s)test=\"((?:ResourceId/(?:ISRC|ProprietaryId)|TechnicalDetails\")[^>]*)>.*?Rule (\\d+)-");

  static Stream<Arguments> ours() {
    ReleaseDraft box = Example.boxed(Example.classical());
    Offer simple = new Offer(Example.OFFER.release(), List.of(), true, null);
    return Stream.of(ErnVersion.ERN_42, ErnVersion.ERN_43, ErnVersion.ERN_432)
        .flatMap(
            version ->
                Stream.of(
                        Example.album(3, Example.OFFER),
                        Example.draft("Single", List.of(Example.track(1)), simple),
                        Example.classical(),
                        box)
                    .map(draft -> arguments(version, Example.message(draft))));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void objectsToNothingOfOursButItsKnownMisfires(ErnVersion version, NewRelease message) {
    var validator = new ErnValidator(Installed.folder());
    byte[] bytes = ErnWriter.forVersion(version).bytes(message);

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

  /** With an ISRC or without, since 4.3 the rule says the same: it looks where none can be. */
  @Test
  void tellsItsMisfiresFromWhatIsMissing() {
    assertThat(isrcRule(ErnVersion.ERN_42, true)).isEmpty();
    assertThat(isrcRule(ErnVersion.ERN_42, false))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.xpath())
                  .isEqualTo("/NewReleaseMessage/ResourceList[1]/SoundRecording[1]");
              assertThat(finding.line()).isPositive();
            });
    for (boolean there : new boolean[] {true, false}) {
      assertThat(isrcRule(ErnVersion.ERN_43, there))
          .isNotEmpty()
          .allSatisfy(
              finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.INFO);
                assertThat(finding.sentence())
                    .contains("misfire: looks for an id where 4.2 had it");
              });
    }
  }

  /** The list of misfires is what DDEX's files themselves look for at the wrong place. */
  @Test
  void listsEveryRuleThatLooksWhereNothingIsSinceTheEditions() throws IOException {
    Set<String> ids = new TreeSet<>();
    Set<String> technical = new TreeSet<>();
    try (Stream<Path> files = Files.list(Installed.folder().schematron("21"))) {
      for (Path file : files.filter(each -> each.toString().endsWith("_21.sch")).toList()) {
        Matcher rule = RULE.matcher(Files.readString(file));
        while (rule.find()) {
          Matcher test = TEST.matcher(rule.group(1));
          while (test.find()) {
            boolean id = test.group(1).matches("(?s)ResourceId/(ISRC|ProprietaryId).*");
            (id ? ids : technical).add(test.group(2));
          }
        }
      }
    }
    assertThat(SchematronStage.IDS).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(SchematronStage.TECHNICAL).containsExactlyInAnyOrderElementsOf(technical);
  }

  /** What it says of ours in ERN 3, and why that is left so: docs/second-opinion.md. */
  @Test
  void asksTheOlderRulesAboutOlderMessages() {
    byte[] bytes = ErnWriter.forVersion(ErnVersion.ERN_382).bytes(Example.message());

    var report = new ErnValidator(Installed.folder()).validate(MessageSource.of(bytes), ASKED);

    assertThat(report.verdict(Stage.SECOND_OPINION)).isEqualTo(Verdict.PASSED);
    assertThat(report.findings())
        .filteredOn(finding -> finding.stage() == Stage.SECOND_OPINION)
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .allSatisfy(finding -> assertThat(finding.line()).isPositive())
        .extracting(Finding::rule)
        .containsOnly("ddex-1017", "ddex-1088", "ddex-1102", "ddex-1111", "ddex-1135", "ddex-rule");
  }

  private static List<Finding> isrcRule(ErnVersion version, boolean there) {
    String text = ErnWriter.forVersion(version).text(Example.message());
    String sent =
        there
            ? text
            : text.replaceFirst(
                "<ISRC>.*</ISRC>", "<ProprietaryId Namespace=\"x\">y</ProprietaryId>");
    return new ErnValidator(Installed.folder())
            .validate(MessageSource.of(sent.getBytes(StandardCharsets.UTF_8)), ASKED)
            .findings()
            .stream()
            .filter(finding -> finding.rule().equals("ddex-1058"))
            .toList();
  }
}
