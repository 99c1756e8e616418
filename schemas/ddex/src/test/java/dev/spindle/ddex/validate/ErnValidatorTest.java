package dev.spindle.ddex.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.shelf.Takedown;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.value.ErnVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ErnValidatorTest {

  private static final ErnValidator ALONE = new ErnValidator(DdexFolder.none());

  private static ValidationReport validate(ErnValidator validator, String text) {
    return validator.validate(MessageSource.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource
  void acceptsWhatWeWriteAndSaysThatTheSchemaIsNotInstalled(ErnVersion version) {
    var report = validate(ALONE, ErnWriter.forVersion(version).text(Example.message()));

    assertThat(report.errors()).isEmpty();
    assertThat(report.isAccepted()).isTrue();
    assertThat(report.verdict(Stage.SCHEMA)).isEqualTo(Verdict.NOT_INSTALLED);
    assertThat(report.verdict(Stage.GRAMMAR)).isEqualTo(Verdict.PASSED);
    assertThat(report.verdict(Stage.CONTENT)).isEqualTo(Verdict.NOT_RUN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <Duration>PT3M1S</Duration>          |                                        | DisplayTitle
          <ReleaseType>Album</ReleaseType>     |                                        | ReleaseType
          <MessageId>M-1</MessageId>           |                                        | MessageId
          <CommercialModelType>                | <UseType>x</UseType><CommercialModelType> | CommercialModelType
          <ResourceReference>A1</ResourceReference> | <Type>x</Type>                    | ResourceReference
          """)
  void findsWhatIsOutOfOrderWithoutTheSchema(String from, String to, String named) {
    String text = ErnWriter.forVersion(ErnVersion.ERN_43).text(Example.message());
    String broken = text.replaceFirst(from, to == null ? "" : to);

    var report = validate(ALONE, broken);

    assertThat(report.verdict(Stage.GRAMMAR)).isEqualTo(Verdict.FAILED);
    assertThat(report.errors())
        .filteredOn(finding -> finding.stage() == Stage.GRAMMAR)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.line()).isPositive());
    assertThat(report.errors().toString())
        .contains(named.equals("DisplayTitle") ? "Duration" : named);
  }

  /** Also where no schema looks: an empty territory must not read as the whole world. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Worldwide</TerritoryCode>      | </TerritoryCode>   | a territory is empty
          2026-04-03</StartDate>         | </StartDate>       | "" is no date
          2026-04-03</StartDate>         | 3.4.2026</StartDate> | "3.4.2026" is no date
          PT3M1S</Duration>              | 3:01</Duration>    | "3:01" is none of: duration
          1</SequenceNumber>             | one</SequenceNumber> | "one" is none of: number
          LiveMessage</MessageControl    | Live</MessageControl | "Live" is none of
          2026-04-03</ReleaseDate>       | soon</ReleaseDate> | release date "soon" is not YYYY
          """)
  void findsValuesThatAreNoneWithoutTheSchema(String from, String to, String reason) {
    String text = ErnWriter.forVersion(ErnVersion.ERN_43).text(Example.message());

    var report = validate(ALONE, text.replaceFirst(from, to));

    assertThat(report.errors())
        .filteredOn(finding -> finding.stage() == Stage.GRAMMAR)
        .anySatisfy(finding -> assertThat(finding.sentence()).contains(reason))
        .allSatisfy(finding -> assertThat(finding.line()).isPositive());
  }

  @Test
  void findsEverythingAtOnceWithLinePathFieldAndFix() {
    String text =
        ErnWriter.forVersion(ErnVersion.ERN_43)
            .text(Example.message())
            .replace("<ISRC>QZABC2600002</ISRC>", "<ISRC>QZ-ABC-26-0002</ISRC>")
            .replace("<ICPN>4006381333931</ICPN>", "<ICPN>4006381333932</ICPN>")
            .replace("<UseType>OnDemandStream</UseType>", "<UseType>Streaming</UseType>");

    var report = validate(new ErnValidator(Installed.folder()), text);

    assertThat(report.verdict(Stage.SCHEMA)).isEqualTo(Verdict.FAILED);
    assertThat(report.verdict(Stage.RULES)).isEqualTo(Verdict.FAILED);
    assertThat(report.errors())
        .extracting(Finding::rule)
        .contains("isrc-form", "icpn-check-digit", "cvc-enumeration-valid");
    assertThat(report.errors())
        .filteredOn(finding -> finding.rule().equals("isrc-form"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.field()).isEqualTo("tracks[1].isrc");
              assertThat(finding.xpath()).contains("SoundRecording[2]");
              assertThat(finding.line()).isPositive();
              assertThat(finding.fix()).isNotBlank();
            });
  }

  @Test
  void tellsWhereAMessageBreaksOff() {
    String text = ErnWriter.forVersion(ErnVersion.ERN_43).text(Example.message());

    var report = validate(ALONE, text.substring(0, text.length() / 2));

    assertThat(report.verdict(Stage.WELL_FORMED)).isEqualTo(Verdict.FAILED);
    assertThat(report.errors().getFirst().line()).isGreaterThan(10);
  }

  @Test
  void saysThatAMessageWithoutDealsTakesEverythingDown() {
    var report =
        validate(
            ALONE,
            ErnWriter.forVersion(ErnVersion.ERN_43).text(Takedown.withoutDeals(Example.message())));

    assertThat(report.errors()).isEmpty();
    assertThat(report.findings())
        .filteredOn(finding -> finding.severity() == Severity.INFO)
        .extracting(Finding::rule)
        .contains("nothing-on-sale");
  }

  @Test
  void refusesTheDefaultNameSpaceThatGeneratorsLike() {
    String text =
        ErnWriter.forVersion(ErnVersion.ERN_43)
            .text(Example.message())
            .replace("xmlns:ern=", "xmlns=")
            .replace("ern:NewReleaseMessage", "NewReleaseMessage");

    assertThat(validate(new ErnValidator(Installed.folder()), text).verdict(Stage.SCHEMA))
        .isEqualTo(Verdict.FAILED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OnDemandStream                    | Streaming
          <Role>Composer                    | <Role>Producer
          <ReleaseType>Album                | <ReleaseType>TrackRelease
          <StartDate>2026-04-03</StartDate> | <StartDate>2026-04-03</StartDate><EndDate>2026-04-02</EndDate>
          <StartDate>2026-04-03             | <StartDate>2026-02-30
          <TerritoryCode>Worldwide          | <TerritoryCode>XX
          <ArtistPartyReference>P1          | <ArtistPartyReference>P9
          """)
  void findsWrongValuesWithoutTheSchema(String from, String to) {
    String text = ErnWriter.forVersion(ErnVersion.ERN_43).text(Example.message());

    var report = validate(ALONE, text.replace(from, to));

    assertThat(report.verdict(Stage.GRAMMAR)).isEqualTo(Verdict.FAILED);
    assertThat(report.errors())
        .filteredOn(finding -> finding.stage() == Stage.GRAMMAR)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.line()).as(finding.sentence()).isPositive());
  }

  @Test
  void saysTheNearestAllowedValuesAndEachThingOnce() {
    String text =
        ErnWriter.forVersion(ErnVersion.ERN_43)
            .text(Example.message())
            .replaceFirst("OnDemandStream", "Streem")
            .replaceFirst("PT3M1S", "3:01");
    var report = validate(new ErnValidator(Installed.folder()), text);

    assertThat(report.errors())
        .filteredOn(finding -> finding.stage() == Stage.SCHEMA)
        .extracting(Finding::sentence)
        .hasSize(2)
        .anyMatch(sentence -> sentence.startsWith("'3:01' is not a valid value for 'duration'"))
        .anyMatch(
            sentence ->
                sentence.startsWith("\"Streem\" is not an allowed value; nearest: Stream, "));
  }
}
