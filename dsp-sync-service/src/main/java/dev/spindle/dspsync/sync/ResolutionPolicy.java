package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Decision.Resolution;
import dev.spindle.dspsync.compare.Difference;
import dev.spindle.dspsync.compare.Field;
import dev.spindle.dspsync.compare.Isrc;
import dev.spindle.platform.problem.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which value a decision makes right, and which decisions make none. */
final class ResolutionPolicy {

  private static final int LONGEST_TEXT = 500;

  private ResolutionPolicy() {}

  /** The value that is right after the decision; absent when the field is to be empty. */
  static @Nullable String value(
      Difference difference, Resolution resolution, @Nullable String given) {
    String chosen =
        switch (resolution) {
          case KEEP_LOCAL -> difference.ours();
          case ACCEPT_DSP -> difference.theirs();
          case MERGE -> given;
        };
    return difference.field() == Field.ISRC ? Isrc.canonical(chosen).orElse(chosen) : chosen;
  }

  /** What is wrong with a decision. */
  static Optional<Violation> check(
      Difference difference, Resolution resolution, @Nullable String given) {
    if (resolution != Resolution.MERGE && given != null) {
      return violation("superfluous-value", "Only merge takes a value", "Leave the value out");
    }
    if (resolution == Resolution.KEEP_LOCAL) {
      return Optional.empty();
    }
    String value = value(difference, resolution, given);
    return switch (difference.field()) {
      case TRACK, TRACK_COUNT ->
          violation(
              "only-keep-local",
              "The tracks of a release cannot be taken from a store",
              "Keep ours and deliver again, or change the release");
      case ISRC -> form(Isrc.canonical(value).isPresent(), "ISRC of 12 characters");
      case DURATION -> form(matches(value, "[1-9]\\d{0,8}"), "number of milliseconds");
      case UPC -> form(matches(value, "\\d{12,14}"), "GTIN of 12 to 14 digits");
      case RELEASE_DATE -> form(matches(value, "\\d{4}(-\\d{2}(-\\d{2})?)?"), "date");
      case TITLE, ARTIST, LABEL, TRACK_TITLE, TRACK_ARTIST -> form(isText(value), "text");
    };
  }

  private static boolean isText(@Nullable String value) {
    return value != null
        && !value.isBlank()
        && value.length() <= LONGEST_TEXT
        && value.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean matches(@Nullable String value, String form) {
    return value != null && value.matches(form);
  }

  private static Optional<Violation> form(boolean fits, String what) {
    return fits
        ? Optional.empty()
        : violation("malformed-value", "The value is no " + what, "Merge with a value that is one");
  }

  private static Optional<Violation> violation(String code, String reason, String fix) {
    return Optional.of(new Violation("value", code, reason, fix));
  }
}
