package dev.spindle.bench.rest;

import dev.spindle.local.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code wrk}: clients in C that leave nearly all of the two cores to what is measured, as {@code
 * pgbench} does for the reference. Sixteen connections for five seconds.
 */
final class Wrk {

  private static final List<String> LOAD = List.of("-t1", "-c16", "-d5s", "--latency");
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx|Socket errors");
  private static final Map<String, Double> MILLIS = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);

  private final Path program;
  private final Path folder;

  private Wrk(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * It, where it is installed.
   *
   * @param folder for its scripts
   */
  static Optional<Wrk> installed(Path folder) {
    return Programs.find("wrk").map(program -> new Wrk(program, folder));
  }

  /**
   * Runs a script; every answer has to be a success.
   *
   * @param script Lua that defines {@code request()}
   * @param root scheme, host and port
   */
  Load.Result run(String script, String root) throws IOException, InterruptedException {
    var file = Files.createDirectories(folder).resolve("wrk.lua");
    Files.writeString(file, script);
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(LOAD);
    command.addAll(List.of("-s", file.toString(), root));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || REFUSED.matcher(output).find()) {
      throw new Failure("wrk said: " + output);
    }
    return result(output);
  }

  /** Reads what it printed. */
  static Load.Result result(String output) {
    return new Load.Result(rate(output), latency(output, 50), latency(output, 99));
  }

  private static double rate(String output) {
    var rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new Failure("wrk said no rate: " + output);
    }
    return Double.parseDouble(rate.group(1));
  }

  /** In ms. */
  private static double latency(String output, int percent) {
    var line = Pattern.compile("\\s" + percent + "%\\s+([\\d.]+)(us|ms|s)\\b").matcher(output);
    if (!line.find()) {
      throw new Failure("wrk said no latency: " + output);
    }
    return Double.parseDouble(line.group(1)) * MILLIS.getOrDefault(line.group(2), 1.0);
  }
}
