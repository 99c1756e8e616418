package dev.spindle.bench;

import dev.spindle.bench.figures.Finding;
import dev.spindle.bench.figures.ResultFile;
import dev.spindle.bench.stack.Stack;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** {@code ./spindle bench [WHAT…]}: prints what was measured and writes it as JSON. */
public final class Bench {

  private final PrintStream out;
  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();

  private Bench(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /** Takes the repository, the folder to write to, then what to measure; everything if nothing. */
  public static void main(String[] arguments) throws Exception {
    var subjects = EnumSet.noneOf(Subject.class);
    for (var label : List.of(arguments).subList(2, arguments.length)) {
      var subject = Subject.named(label);
      if (subject.isEmpty()) {
        var all = Arrays.stream(Subject.values()).map(Subject::label).toList();
        System.err.printf("spindle: “%s” cannot be measured, these can: %s%n", label, all);
        System.exit(1);
      }
      subjects.add(subject.get());
    }
    var bench = new Bench(System.out, Path.of(arguments[1]));
    bench.run(Path.of(arguments[0]), subjects.isEmpty() ? Subject.usual() : subjects);
  }

  private void run(Path root, Set<Subject> subjects) throws Exception {
    out.printf("load average before: %.1f%n", ResultFile.loadAverage());
    var notes = new LinkedHashMap<String, String>();
    try (var stack = new Stack(root, folder.resolve("run"));
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var measurements = new Measurements(stack, http, out, notes);
      for (var subject : subjects) {
        out.printf("%n▸ %s%n", subject.label());
        var found = subject.measure(measurements);
        found.forEach(this::print);
        findings.addAll(found);
      }
    }
    out.printf("%n▸ all of it, load average %.1f%n", ResultFile.loadAverage());
    findings.forEach(this::print);
    notes.forEach((name, note) -> out.printf("  %s: %s%n", name, note));
    out.printf("written to %s%n", ResultFile.write(folder, findings, notes));
  }

  private void print(Finding finding) {
    out.printf("  %-34s %s: %s%n", finding.name(), finding.sentence(), finding.verdict());
  }
}
