package dev.spindle.ddex.ern;

import static dev.spindle.ddex.ern.CaseParts.GOOD;
import static dev.spindle.ddex.ern.CaseParts.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.value.ErnVersion;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing a version cannot say is refused with the field to mend, and said by the others. */
class WhatVersionsCannotSayTest {

  /** What: the version numbers that refuse it, the message, the rule, the field. */
  static Stream<Arguments> refused() {
    return Stream.of(
            CasesOfFour.parties(),
            CasesOfFour.recordings(),
            CasesOfFour.releases(),
            CasesOfThree.tracks(),
            CasesOfThree.deals(),
            CasesOfThree.references(),
            CasesOfThree.ofThree())
        .flatMap(each -> each);
  }

  static Stream<Arguments> values() {
    return CasesOfValues.values();
  }

  static Stream<Arguments> leftOut() {
    return CasesOfValues.leftOut();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatItCannotSayAndNamesTheField(
      String versions, NewRelease message, String rule, String field) {
    for (ErnVersion version : ErnVersion.values()) {
      List<Finding> found =
          check(version, message).stream()
              .filter(finding -> finding.rule().equals(rule) && field.equals(finding.field()))
              .toList();
      if (List.of(versions.split(" ", -1)).contains(version.number())) {
        assertThat(found).as(version.number()).isNotEmpty().allMatch(Finding::isError);
        assertThat(found)
            .allSatisfy(
                finding -> {
                  assertThat(finding.stage()).isEqualTo(Stage.EXPRESSION);
                  assertThat(finding.sentence()).isNotBlank().doesNotContain("null");
                  assertThat(finding.fix()).isNotBlank();
                  assertThat(finding.xpath()).startsWith("/NewReleaseMessage");
                });
      } else {
        assertThat(found).as(version.number()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void refusesValuesOfOtherVersions(String knows, NewRelease message, String refuse, String field) {
    assertThat(unknownValues(ErnVersion.ofNumber(knows).orElseThrow(), message))
        .as("known to " + knows)
        .isEmpty();
    for (String number : refuse.split(" ", -1)) {
      assertThat(unknownValues(ErnVersion.ofNumber(number).orElseThrow(), message))
          .as(number)
          .anySatisfy(
              finding -> {
                assertThat(finding.field()).isEqualTo(field);
                assertThat(finding.fix()).contains(field);
                assertThat(finding.sentence()).startsWith("ERN %s has no ".formatted(number));
              });
    }
  }

  private static List<Finding> unknownValues(ErnVersion version, NewRelease message) {
    return check(version, message).stream()
        .filter(finding -> finding.rule().equals("allowed-value"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("leftOut")
  void leavesOutWhatChangesNoMeaning(String versions, NewRelease message, String rule) {
    for (ErnVersion version : ErnVersion.values()) {
      boolean told =
          check(version, message).stream()
              .anyMatch(
                  finding -> finding.rule().equals(rule) && finding.severity() == Severity.INFO);
      boolean ofAll =
          check(version, GOOD).stream().anyMatch(finding -> finding.rule().equals(rule));
      assertThat(told)
          .as(version.number())
          .isEqualTo(ofAll || List.of(versions.split(" ", -1)).contains(version.number()));
      assertThat(check(version, message)).noneMatch(Finding::isError);
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysTheUsualAlbum(ErnVersion version) {
    assertThat(check(version, GOOD)).noneMatch(Finding::isError);
    assertThat(TRACK.duration()).isEqualTo(Duration.ofSeconds(181));
  }

  private static List<Finding> check(ErnVersion version, NewRelease message) {
    return ErnWriter.forVersion(version).check(message);
  }
}
