package dev.spindle.local.jvm;

import dev.spindle.local.process.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A start for its own sake: what the JVM loads and links in it goes into its ahead-of-time cache.
 *
 * @param real the launch that is to become quicker
 * @param flags JVM flags of the rehearsal only
 * @param environment variables of the rehearsal only
 * @param arguments put behind the real ones
 * @param isDone whether it has seen enough and may be ended; one that ends by itself never says so
 */
public record Rehearsal(
    Launch real,
    List<String> flags,
    Map<String, String> environment,
    List<String> arguments,
    BooleanSupplier isDone) {

  /** The command line, at the lowest priority. */
  List<String> commandLine(Path cache) {
    var command = new ArrayList<>(List.of("nice", "-n", "19", real.command().getFirst()));
    command.add("-XX:AOTCacheOutput=" + cache);
    command.add("-Xlog:aot*=off,cds*=off");
    command.addAll(flags);
    command.addAll(real.command().subList(1, real.command().size()));
    command.addAll(arguments);
    return command;
  }

  /** The real environment with the rehearsal's in its place. */
  Map<String, String> variables() {
    var variables = new TreeMap<>(real.environment());
    variables.putAll(environment);
    return variables;
  }
}
