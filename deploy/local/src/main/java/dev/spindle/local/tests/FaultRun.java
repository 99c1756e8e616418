package dev.spindle.local.tests;

import dev.spindle.local.Failure;
import dev.spindle.local.system.Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./spindle test --faults}: has Maven run the tagged tests of every module, then tells row
 * by row how often they ran, what failed and with which seeds. Everything Maven says is in {@code
 * faults.log}, every single result in {@code fault-results.jsonl} beside it.
 */
public final class FaultRun {

  private static final int DEEPEST_MODULE = 4;
  private static final Pattern WORTH_SHOWING =
      Pattern.compile("Building .*\\[\\d+/\\d+]|Tests run: .* in |FAILURE!|BUILD ");

  private final Site site;
  private final PrintStream out;

  public FaultRun(Site site, PrintStream out) {
    this.site = site;
    this.out = out;
  }

  /**
   * Runs, tells.
   *
   * @return whether every test passed and every row that was asked for has one
   */
  public boolean run(FaultOrder order) {
    results().forEach(FaultRun::forget);
    long start = System.nanoTime();
    boolean isGreen = maven(command(order));
    var taken = Duration.ofNanos(System.nanoTime() - start);
    var lines = results().flatMap(FaultRun::lines).toList();
    var report = FaultReport.of(lines);
    report.table().lines().forEach(out::println);
    out.printf(
        "  %d min %d s in all; every result is in %s%n",
        taken.toMinutes(), taken.toSecondsPart(), keep(lines));
    order.rows().stream()
        .filter(row -> !report.hasRow(row))
        .forEach(row -> out.println("  no test carries the tag " + row));
    return isGreen && order.rows().stream().allMatch(report::hasRow) && report.isGreen();
  }

  /** Maven's command line; package-private for its test. */
  static List<String> command(FaultOrder order) {
    var command =
        new ArrayList<>(
            List.of(
                "mvn",
                "-B",
                "-ntp",
                "--fail-at-end",
                "verify",
                "-Dgroups=" + order.groups(),
                "-Dspotless.check.skip=true",
                "-Dspring-boot.repackage.skip=true"));
    order.seeds().ifPresent(seeds -> command.add("-Dspindle.seeds.count=" + seeds));
    return command;
  }

  private boolean maven(List<String> command) {
    var log = site.home().logs().resolve("faults.log");
    out.println("  everything Maven says is in " + log);
    try (var writer = Files.newBufferedWriter(log)) {
      var maven =
          new ProcessBuilder(command)
              .directory(site.root().toFile())
              .redirectErrorStream(true)
              .start();
      try (var lines = maven.inputReader(StandardCharsets.UTF_8)) {
        copy(lines, writer);
      }
      return maven.waitFor() == 0;
    } catch (IOException e) {
      throw new Failure("the tests cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted", e);
    }
  }

  private void copy(BufferedReader from, java.io.Writer to) throws IOException {
    for (var line = from.readLine(); line != null; line = from.readLine()) {
      to.write(line);
      to.write('\n');
      if (WORTH_SHOWING.matcher(line).find()) {
        out.println("  " + line.replaceFirst("^\\[\\w+] +", ""));
      }
    }
  }

  private Stream<Path> results() {
    try (var files = Files.find(site.root(), DEEPEST_MODULE, (file, _) -> isResult(file))) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path keep(List<String> lines) {
    var file = site.home().logs().resolve("fault-results.jsonl");
    try {
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isResult(Path file) {
    return file.endsWith("target/fault-results.jsonl");
  }

  private static void forget(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
