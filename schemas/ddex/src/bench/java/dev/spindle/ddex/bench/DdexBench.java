package dev.spindle.ddex.bench;

import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.validate.DdexFolder;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.validate.ShippingBenchmark;
import dev.spindle.ddex.value.ErnVersion;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * {@code ./spindle bench ddex}: JMH on our own, xmllint and ddex-builder beside it, cold starts and
 * the memory each size needs. Prints a table and writes the figures as JSON.
 */
public final class DdexBench {

  private static final List<Integer> SIZES = List.of(12, 200, 1000);

  private final PrintStream out;
  private final Path folder;
  private final Map<String, Double> figures = new LinkedHashMap<>();

  private DdexBench(PrintStream out, Path folder) {
    this.out = out;
    this.folder = folder;
  }

  /** Without a mode: the whole run, into a folder. The modes cold and heap are its children. */
  public static void main(String[] words) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    switch (words[0]) {
      case "cold" -> out.println(cold(Integer.parseInt(words[1])));
      case "heap" -> out.println(heap(Path.of(words[1])));
      default -> new DdexBench(out, Files.createDirectories(Path.of(words[0]))).run();
    }
  }

  /** The folder named in SPINDLE_DDEX; without it there is no schema stage to measure. */
  public static DdexFolder schemas() {
    return new DdexFolder(
        Path.of(Objects.requireNonNullElse(System.getenv("SPINDLE_DDEX"), "none")));
  }

  /** An album of so many tracks, offered everywhere. */
  public static NewRelease release(int tracks) {
    return Example.message(Example.album(tracks, Offer.everywhereAlike(Example.OFFER.release())));
  }

  private void run() throws Exception {
    figure(
        "load average before", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    if (schemas().schema(ErnVersion.ERN_43).isEmpty()) {
      out.println("SPINDLE_DDEX names no folder with DDEX's schemas: no schema stage, no xmllint");
    }
    for (int tracks : SIZES) {
      Files.write(file(tracks), ErnWriter.forVersion(ErnVersion.ERN_43).bytes(release(tracks)));
      figure(name("message, bytes", tracks), Files.size(file(tracks)));
    }
    compiling();
    warm();
    for (int tracks : SIZES) {
      peers(tracks);
      children(tracks);
    }
    figure(
        "load average after", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    String json =
        figures.entrySet().stream()
            .map(each -> "  \"%s\": %s".formatted(each.getKey(), number(each.getValue())))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    out.println("written to " + Files.writeString(folder.resolve("ddex.json"), json));
  }

  private Path file(int tracks) {
    return folder.resolve("ern-43-%d.xml".formatted(tracks));
  }

  private static String name(String what, int tracks) {
    return "%s, %d tracks".formatted(what, tracks);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
  }

  private void figure(String name, double value) {
    figures.put(name, value);
    out.printf("  %-52s %12s%n", name, number(value));
  }

  /** A schema compiled anew, as a validator that keeps nothing would for every message. */
  private void compiling() {
    double[] times = new double[5];
    for (int round = 0; round < times.length; round++) {
      long start = System.nanoTime();
      schemas().schema(ErnVersion.ERN_43);
      times[round] = (System.nanoTime() - start) / 1e3;
    }
    figure("compiling the schema, us", Peers.median(times));
  }

  private void warm() throws Exception {
    var options =
        new OptionsBuilder()
            .include(measured())
            .addProfiler(GCProfiler.class)
            .warmupIterations(8)
            .warmupTime(TimeValue.seconds(2))
            .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx1g")
            .build();
    for (RunResult result : new Runner(options).run()) {
      String method = result.getParams().getBenchmark().replaceAll(".*\\.", "");
      int tracks = Integer.parseInt(result.getParams().getParam("tracks"));
      figure(name(method + ", us", tracks), result.getPrimaryResult().getScore());
      result.getSecondaryResults().entrySet().stream()
          .filter(each -> each.getKey().endsWith("gc.alloc.rate.norm"))
          .forEach(
              each ->
                  figure(
                      name(method + ", bytes allocated a track", tracks),
                      each.getValue().getScore() / tracks));
    }
  }

  /** Names, as a pattern. */
  private static String measured() {
    var always = ErnBenchmark.class.getSimpleName();
    return schemas().schema(ErnVersion.ERN_43).isPresent()
        ? always + "|" + ShippingBenchmark.class.getSimpleName()
        : always;
  }

  private void peers(int tracks) throws Exception {
    String ddex = System.getenv("SPINDLE_DDEX");
    Path schema = Path.of(ddex == null ? "none" : ddex, "xsd/ern-43/release-notification.xsd");
    if (Files.isRegularFile(schema)) {
      Peers.xmllint(schema, file(tracks), 11)
          .ifPresent(
              time -> {
                figure(name("xmllint process, us", tracks), time);
                ratio("xmllint : build + schema + rules", tracks, time, "buildSchemaRules, us");
                ratio("xmllint : build + every stage", tracks, time, "everything, us");
              });
    }
    if (tracks <= 200) {
      Peers.ddexBuilder(folder, tracks, tracks > 100 ? 11 : 51)
          .ifPresent(
              builder -> {
                figure(name("ddex-builder warm, us", tracks), builder.warm());
                figure(name("ddex-builder first, us", tracks), builder.cold());
                ratio("ddex-builder : build", tracks, builder.warm(), "build, us");
              });
      Path theirs = folder.resolve("ddex-builder-%d.xml".formatted(tracks));
      if (Files.isRegularFile(schema) && Files.isRegularFile(theirs)) {
        figure(name("ddex-builder, schema errors", tracks), Peers.errors(schema, theirs));
      }
    }
    ratio(
        "compiling : every stage",
        tracks,
        figures.get("compiling the schema, us"),
        "everything, us");
  }

  private void ratio(String name, int tracks, double other, String ours) {
    Double time = figures.get(name(ours, tracks));
    if (time != null) {
      figure(name(name, tracks), other / time);
    }
  }

  private void children(int tracks) throws Exception {
    double[] cold = new double[5];
    for (int round = 0; round < cold.length; round++) {
      cold[round] = Double.parseDouble(Peers.java("-Xmx512m", "cold", tracks + "").orElseThrow());
    }
    figure(name("cold: first message of a process, us", tracks), Peers.median(cold));
    for (int megabytes : List.of(8, 10, 12, 16, 24, 32, 48, 64)) {
      if (Peers.java("-Xmx" + megabytes + "m", "heap", file(tracks).toString()).isPresent()) {
        figure(name("smallest heap that reads and writes it, MB", tracks), megabytes);
        return;
      }
    }
  }

  /** Build, compile the schema, every stage: microseconds in a process that did nothing before. */
  private static long cold(int tracks) {
    NewRelease message = release(tracks);
    long start = System.nanoTime();
    byte[] bytes = ErnWriter.forVersion(ErnVersion.ERN_43).bytes(message);
    var report = new ErnValidator(schemas()).validate(MessageSource.of(bytes));
    long took = (System.nanoTime() - start) / 1_000;
    if (report.verdict(Stage.RULES) != Verdict.PASSED) {
      throw new IllegalStateException(report.errors().toString());
    }
    return took;
  }

  /** Reads, checks with grammar and rules, and writes again; the model is all that is held. */
  private static boolean heap(Path file) throws Exception {
    boolean accepted =
        new ErnValidator(DdexFolder.none()).validate(MessageSource.of(file)).isAccepted();
    try (var in = Files.newInputStream(file)) {
      var read = new ErnReader().read(in);
      ErnWriter.forVersion(read.version()).write(read.message(), OutputStream.nullOutputStream());
    }
    return accepted;
  }
}
