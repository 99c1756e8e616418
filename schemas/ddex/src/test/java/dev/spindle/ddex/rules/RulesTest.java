package dev.spindle.ddex.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.ern.ReadMessage;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by one change to a message nothing can be said against. */
class RulesTest {

  private static final String GOOD =
      ErnWriter.forVersion(ErnVersion.ERN_43).text(Example.message());

  private static List<Finding> examine(String text, RulePack pack) {
    ReadMessage read =
        new ErnReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return Case.examine((NewRelease) read.message(), read.version(), pack, read.places());
  }

  @Test
  void saysNothingAgainstAGoodMessage() {
    for (String pack : RulePack.INCLUDED) {
      assertThat(examine(GOOD, RulePack.included(pack))).as(pack).isEmpty();
    }
  }

  static Stream<Arguments> breaks() {
    return Stream.of(
        arguments("sender-dpid", "PADPIDA2013020802I", "PADPIDA2013020802J"),
        arguments("recipient-dpid", "PADPIDA2016090105F", "PADPIDA2016090105G"),
        arguments("message-id", "<MessageId>M-1</MessageId>", "<MessageId/>"),
        arguments("isrc-form", "<ISRC>QZABC2600001", "<ISRC>ZABC2600001"),
        arguments("isrc-missing", "<ISRC>QZABC2600001</ISRC>", ""),
        arguments("isrc-twice", "<ISRC>QZABC2600001", "<ISRC>QZABC2600002"),
        arguments("icpn-check-digit", "<ICPN>4006381333931", "<ICPN>4006381333930"),
        arguments("grid-check-character", "<ICPN>", "<GRid>A12425GABC1234002X</GRid><ICPN>"),
        arguments("release-id", "<ICPN>4006381333931</ICPN>", ""),
        arguments("isni-check-character", "<ISNI>000000012281955X", "<ISNI>0000000122819551"),
        arguments(
            "group-reference", "<ReleaseResourceReference>A1", "<ReleaseResourceReference>A9"),
        arguments("track-release-reference", "(<TrackRelease>(?s:.*?)Reference>)A1", "$1A9"),
        arguments("deal-reference", "<DealReleaseReference>R0", "<DealReleaseReference>R9"),
        arguments(
            "recording-placed",
            "<ResourceGroupContentItem>\\s*<SequenceNumber>1(?s:.*?)</ResourceGroupContentItem>",
            ""),
        arguments("sequence-twice", "<SequenceNumber>2<", "<SequenceNumber>1<"),
        arguments("track-release-per-recording", "<TrackRelease>(?s:.*?)</TrackRelease>", ""),
        arguments("no-track-release-in-simple", "\"Audio\"", "\"SimpleAudioSingle\""),
        arguments("recordings-of-profile", "\"Audio\"", "\"Video\""),
        arguments("front-cover", "FrontCoverImage", "BackCoverImage"),
        arguments("front-cover-linked", "<LinkedReleaseResourceReference.*", ""),
        arguments(
            "variant-groups",
            "\"Audio\"",
            "\"Audio\" ReleaseProfileVariantVersionId=\"Classical\""),
        arguments(
            "variant-groups", "\"Audio\"", "\"Audio\" ReleaseProfileVariantVersionId=\"BoxedSet\""),
        arguments("main-artist", ">MainArtist<", ">FeaturedArtist<"),
        arguments("contributor-twice", "(<Contributor (?s:.*?)</Contributor>)", "$1$1"),
        arguments(
            "own-value-namespace", "<Role>Composer", "<Role UserDefinedValue=\"x\">UserDefined"),
        arguments("c-line", "<CLine(?s:.*?)</CLine>", ""),
        arguments("release-date", "<(Original)?ReleaseDate>.*", ""),
        arguments("original-date-first", "<OriginalReleaseDate>2026", "<OriginalReleaseDate>2027"),
        arguments("type-in-title", "&lt;alles> &amp; nichts", "alles - EP"),
        arguments("nothing-on-sale", "<DealList>(?s:.*?)</DealList>", ""),
        arguments("deal-model-and-use", "<UseType>OnDemandStream</UseType>", ""),
        arguments("deal-twice", "(<Deal>(?s:.*?)</Deal>)", "$1$1"),
        arguments(
            "shown-before-sold",
            "<ReleaseDate>(?s:(.*?))</DealList>",
            "<ReleaseVisibilityReference>V1</ReleaseVisibilityReference><ReleaseDate>$1<ReleaseVisibility>"
                + "<VisibilityReference>V1</VisibilityReference><ReleaseDisplayStartDateTime>2026-04-04T00:00:00"
                + "</ReleaseDisplayStartDateTime></ReleaseVisibility></DealList>"));
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void findsWhatBreaksIt(String rule, String from, String to) {
    String broken = GOOD.replaceAll(from, to);
    assertThat(broken).isNotEqualTo(GOOD);

    List<Finding> findings = examine(broken, RulePack.NONE);

    assertThat(findings).extracting(Finding::rule).contains(rule);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.sentence()).isNotBlank();
              assertThat(finding.fix()).isNotBlank();
              assertThat(finding.source()).isNotBlank();
              assertThat(finding.xpath()).startsWith("/NewReleaseMessage");
            });
  }

  @Test
  void takesAWrongRecipientInATestMessage() {
    String test =
        GOOD.replace("PADPIDA2016090105F", "PADPIDA2016090105G")
            .replace("LiveMessage", "TestMessage");

    assertThat(examine(test, RulePack.NONE))
        .singleElement()
        .extracting(Finding::severity)
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void holdsAMessageAgainstAStoresDemands() {
    RulePack strict =
        RulePack.parse(
            "name=X\nminimum-ern=4.3.2\ntrack-deals=yes\nworldwide-only=yes\ncontrol-type=yes");
    String message =
        GOOD.replace("<TerritoryCode>Worldwide", "<TerritoryCode>DE")
            .replaceAll("<MessageControlType>.*", "")
            .replaceAll("(?s)<ReleaseDeal>\\s*<DealReleaseReference>R1.*?</ReleaseDeal>", "");

    assertThat(examine(message, strict))
        .extracting(Finding::rule)
        .contains(
            "store-minimum-version",
            "store-track-deals",
            "store-worldwide-only",
            "store-control-type");
  }

  @Test
  void givesEachRuleAnIdOfItsOwn() {
    Set<String> ids = new HashSet<>();

    assertThat(Rules.ALL)
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
              assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
              assertThat(rule.source()).isNotBlank();
            });
  }
}
