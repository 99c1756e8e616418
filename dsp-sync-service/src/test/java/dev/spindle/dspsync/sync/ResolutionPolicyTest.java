package dev.spindle.dspsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.dspsync.compare.Decision.Resolution;
import dev.spindle.dspsync.compare.Difference;
import dev.spindle.dspsync.compare.Field;
import dev.spindle.dspsync.compare.Provider;
import dev.spindle.platform.problem.Violation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResolutionPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "ISRC, qz-abc-26-00001",
    "DURATION, 181500",
    "UPC, 602445868162",
    "RELEASE_DATE, 2026-03-06",
    "TITLE, Nachtfahrt",
    "LABEL, Example"
  })
  void takesAValueThatFitsTheField(Field field, String value) {
    assertThat(check(field, Resolution.MERGE, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ISRC, 12345",
    "DURATION, 3:01",
    "DURATION, 0",
    "UPC, 60244586816X",
    "RELEASE_DATE, 6.3.2026",
    "TITLE, ''",
    "TRACK_COUNT, 12"
  })
  void refusesAValueThatDoesNot(Field field, String value) {
    assertThat(check(field, Resolution.MERGE, value)).isPresent();
  }

  @Test
  void refusesTextThatNoDatabaseKeeps() {
    assertThat(check(Field.TITLE, Resolution.MERGE, "a\u0000b")).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void alwaysLetsOursStand(Field field) {
    assertThat(check(field, Resolution.KEEP_LOCAL, null)).isEmpty();
  }

  @Test
  void acceptsFromAStoreOnlyWhatFits() {
    assertThat(ResolutionPolicy.check(theirs("~hostile~"), Resolution.ACCEPT_DSP, null))
        .isPresent();
    assertThat(ResolutionPolicy.check(theirs("GBXYZ2600001"), Resolution.ACCEPT_DSP, null))
        .isEmpty();
  }

  @Test
  void storesAnIsrcInItsCanonicalForm() {
    assertThat(ResolutionPolicy.value(theirs("x"), Resolution.MERGE, "qz-abc-26-00001"))
        .isEqualTo("QZABC2600001");
  }

  @Test
  void refusesAValueWhereNoneIsAskedFor() {
    assertThat(check(Field.TITLE, Resolution.KEEP_LOCAL, "other")).isPresent();
  }

  private static Difference theirs(String isrc) {
    return new Difference(Provider.DEEZER, UUID.randomUUID(), Field.ISRC, "QZABC2600001", isrc);
  }

  private static Optional<Violation> check(
      Field field, Resolution resolution, @Nullable String value) {
    Difference difference = new Difference(Provider.DEEZER, null, field, "ours", "theirs");
    return ResolutionPolicy.check(difference, resolution, value);
  }
}
