package dev.spindle.ddex.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Other people's programs, where the machine has them, and our own in a fresh Java machine. */
final class Peers {

  private Peers() {}

  /** First round, median of the rounds, both in microseconds, and the size of the message. */
  record Builder(double cold, double warm, long bytes) {}

  /** Median time of an xmllint process checking a file against a schema, in microseconds. */
  static Optional<Double> xmllint(Path schema, Path file, int rounds) throws Exception {
    String[] command = {
      "xmllint", "--noout", "--nonet", "--schema", schema.toString(), file.toString()
    };
    if (!isThere("xmllint", "--version")) {
      return Optional.empty();
    }
    double[] times = new double[rounds];
    for (int round = -2; round < rounds; round++) {
      long start = System.nanoTime();
      String said = output(command);
      if (round >= 0) {
        times[round] = (System.nanoTime() - start) / 1e3;
      }
      if (!said.contains("validates")) {
        throw new IllegalStateException(said);
      }
    }
    return Optional.of(median(times));
  }

  /** The npm package ddex-builder; empty without Node, or where npm cannot get it. */
  static Optional<Builder> ddexBuilder(Path folder, int tracks, int rounds) throws Exception {
    if (!isThere("node", "--version") || !isThere("npm", "--version")) {
      return Optional.empty();
    }
    Path script = folder.resolve("ddex-builder.js");
    try (InputStream in = Peers.class.getResourceAsStream("ddex-builder.js")) {
      Files.write(script, in.readAllBytes());
    }
    if (!Files.isDirectory(folder.resolve("node_modules/ddex-builder"))) {
      output(
          "npm",
          "install",
          "--silent",
          "--no-audit",
          "--no-fund",
          "--prefix",
          folder.toString(),
          "ddex-builder@0.4.5");
    }
    String said =
        output(
            "node",
            script.toString(),
            tracks + "",
            rounds + "",
            folder.resolve("ddex-builder-" + tracks + ".xml").toString());
    if (!said.matches("(?s)[\\d.]+ [\\d.]+ \\d+\\s*")) {
      return Optional.empty();
    }
    String[] told = said.strip().split(" ");
    return Optional.of(
        new Builder(
            Double.parseDouble(told[0]), Double.parseDouble(told[1]), Long.parseLong(told[2])));
  }

  /** What xmllint says against a file: number of errors. */
  static long errors(Path schema, Path file) throws Exception {
    return output("xmllint", "--noout", "--nonet", "--schema", schema.toString(), file.toString())
        .lines()
        .filter(line -> line.contains("error"))
        .count();
  }

  /** A Java machine of its own running a mode of {@link DdexBench}; empty when it failed. */
  static Optional<String> java(String memory, String... words) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DdexBench.class.getName()));
    command.addAll(Arrays.asList(words));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? Optional.of(said.strip()) : Optional.empty();
  }

  static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static boolean isThere(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(30, TimeUnit.SECONDS);
    } catch (IOException missing) {
      return false;
    }
  }

  private static String output(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
