package dev.spindle.local.tests;

import dev.spindle.local.demo.report.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Results of fault tests by row: F1, F2, …, F10, …, S1, …. */
final class FaultReport {

  private static final int SEEDS_SHOWN = 5;
  private static final JsonMapper JSON = new JsonMapper();
  private static final Comparator<String> BY_ROW =
      Comparator.<String, String>comparing(row -> row.substring(0, 1))
          .thenComparing(row -> Integer.valueOf(row.substring(1)));

  /** One run of one test of one row; a line of {@code fault-results.jsonl}. */
  record Result(String row, String test, @Nullable Long seed, boolean passed, long millis) {}

  private final SortedMap<String, List<Result>> rows;

  private FaultReport(SortedMap<String, List<Result>> rows) {
    this.rows = rows;
  }

  /** Reads lines of results. */
  static FaultReport of(Collection<String> lines) {
    return new FaultReport(
        lines.stream()
            .map(line -> JSON.readValue(line, Result.class))
            .collect(
                Collectors.groupingBy(
                    Result::row, () -> new TreeMap<>(BY_ROW), Collectors.toList())));
  }

  boolean hasRow(String row) {
    return rows.containsKey(row);
  }

  boolean isGreen() {
    return rows.values().stream().flatMap(List::stream).allMatch(Result::passed);
  }

  /** One line a row; seeds of what failed before others. */
  Table table() {
    var table = new Table("row", "tests", "runs", "passed", "failed", "seconds", "seeds");
    rows.forEach(
        (row, results) ->
            table.row(
                row,
                count(results.stream().map(Result::test).distinct().count()),
                count(results.size()),
                count(results.stream().filter(Result::passed).count()),
                count(results.stream().filter(result -> !result.passed()).count()),
                "%.1f".formatted(results.stream().mapToLong(Result::millis).sum() / 1000.0),
                seeds(results)));
    return table;
  }

  private static String seeds(List<Result> results) {
    var seeds =
        results.stream()
            .filter(result -> result.seed() != null)
            .sorted(Comparator.comparing(Result::passed))
            .map(
                result ->
                    (result.passed() ? "" : "FAILED ") + Objects.requireNonNull(result.seed()))
            .distinct()
            .toList();
    var shown = seeds.stream().limit(SEEDS_SHOWN).collect(Collectors.joining(", "));
    return seeds.size() > SEEDS_SHOWN
        ? shown + " and %d more".formatted(seeds.size() - SEEDS_SHOWN)
        : shown;
  }

  private static String count(long number) {
    return Long.toString(number);
  }
}
