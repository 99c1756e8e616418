package dev.spindle.local.demo.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.json.JsonMapper;

/** Shows a report on a terminal, and writes it as JSON. */
public final class Printer {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private final PrintStream out;

  public Printer(PrintStream out) {
    this.out = out;
  }

  /** Table, package, verdicts and trail. */
  public void print(Report report) {
    steps(report);
    heading("What reached the store");
    var tree = new Tree();
    report.packageTree().forEach(path -> tree.add(path, ""));
    tree.lines().forEach(out::println);
    heading("What the validation said about the messages");
    var verdicts = new Table("store", "stage", "result", "detail");
    report.verdicts().forEach(v -> verdicts.row(v.store(), v.stage(), v.result(), v.detail()));
    out.println(verdicts);
    heading("The album's events across topics, read from Kafka by a consumer of our own");
    var trail = new Table("time (UTC)", "topic", "at", "actor", "says");
    report
        .trail()
        .forEach(
            e ->
                trail.row(
                    TIME.format(e.time()),
                    e.topic(),
                    e.partition() + "/" + e.offset(),
                    e.actor(),
                    e.summary()));
    out.println(trail);
  }

  /** One line to end on. */
  public void close(Report report) {
    long good = report.steps().stream().filter(Step::verified).count();
    out.printf(
        "%n  %s  %d of %d steps verified in %.1f s%n%n",
        report.verified() ? "✓" : "✗", good, report.steps().size(), report.millis() / 1000.0);
  }

  /** The report as JSON, for machines. */
  public static void write(Report report, Path file) throws IOException {
    var json =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.writeString(file, json + "\n");
  }

  private void steps(Report report) {
    heading("What was done, and how we know");
    var table = new Table("", "release", "step", "took", "evidence");
    report
        .steps()
        .forEach(
            step ->
                table.row(
                    step.verified() ? "✓" : "✗",
                    step.release(),
                    step.name(),
                    "%.1f s".formatted(step.millis() / 1000.0),
                    step.evidence()));
    out.println(table);
  }

  private void heading(String text) {
    out.println();
    out.println(text);
    out.println();
  }
}
