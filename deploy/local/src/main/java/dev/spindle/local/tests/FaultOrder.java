package dev.spindle.local.tests;

import dev.spindle.local.Failure;
import dev.spindle.local.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What {@code ./spindle test --faults} is asked for.
 *
 * @param rows of the fault and bad-input tables, for example {@code F7}; empty for all
 * @param seeds runs of each randomized test; empty for as many as in every build
 */
public record FaultOrder(List<String> rows, OptionalInt seeds) {

  /** Options without a value. */
  public static final Set<String> FLAGS = Set.of("--faults");

  /** Options with one. */
  public static final Set<String> VALUED = Set.of("--seeds", "--rows");

  private static final Pattern ROW = Pattern.compile("[FS][1-9]\\d?");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,4}");

  /**
   * Reads the words.
   *
   * @throws Failure when a row or the number of seeds is none
   */
  public static FaultOrder of(Options options) {
    if (!options.words().isEmpty()) {
      throw new Failure(
          "with --faults every module is tested; leave out “%s”"
              .formatted(String.join(" ", options.words())));
    }
    return new FaultOrder(
        options.value("--rows").map(FaultOrder::rows).orElse(List.of()),
        options.value("--seeds").map(FaultOrder::count).orElse(OptionalInt.empty()));
  }

  /** The JUnit tags that are run, as Surefire wants them. */
  String groups() {
    return rows.isEmpty() ? "fault | bad-input" : String.join(" | ", rows);
  }

  private static List<String> rows(String text) {
    var rows =
        Arrays.stream(text.toUpperCase(Locale.ROOT).split(",", -1)).map(String::strip).toList();
    rows.stream()
        .filter(row -> !ROW.matcher(row).matches())
        .findFirst()
        .ifPresent(
            row -> {
              throw new Failure("--rows takes rows such as F7,S1, not “%s”".formatted(row));
            });
    return rows.stream().distinct().toList();
  }

  private static OptionalInt count(String text) {
    if (!COUNT.matcher(text).matches()) {
      throw new Failure("--seeds takes a number from 1 to 99999, not “%s”".formatted(text));
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}
