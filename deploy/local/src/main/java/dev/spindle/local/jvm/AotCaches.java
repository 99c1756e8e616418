package dev.spindle.local.jvm;

import dev.spindle.local.process.Launch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ahead-of-time caches (JEP 514), which more than halve the start of a JVM. One file for each
 * component, named after everything it depends on: another class path, other flags or another JDK
 * ask for another name, and the old file goes.
 */
public final class AotCaches {

  private static final String SUFFIX = ".aot";
  private static final int DIGITS = 12;
  private static final int ENDED_BY_SIGNAL = 143;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;

  /**
   * @param folder where they lie
   */
  public AotCaches(Path folder) {
    this.folder = folder;
  }

  /** Flags that use the cache for this command line; none when there is no such cache. */
  public List<String> flags(String component, List<String> command) {
    var cache = file(component, command);
    return Files.exists(cache)
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off")
        : List.of();
  }

  /** Whether this launch has its cache. */
  public boolean has(Launch launch) {
    return Files.exists(file(launch.name(), launch.command()));
  }

  /**
   * Makes the cache of a component; takes minutes of idle time.
   *
   * @return whether there is one now
   * @throws IOException when the process cannot be started or the cache not be kept
   * @throws InterruptedException when the launcher is being ended
   */
  public boolean make(Rehearsal rehearsal) throws IOException, InterruptedException {
    var launch = rehearsal.real();
    Files.createDirectories(folder);
    var made = folder.resolve(launch.name() + ".making");
    Files.deleteIfExists(made);
    var builder = new ProcessBuilder(rehearsal.commandLine(made));
    builder.environment().putAll(rehearsal.variables());
    builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(launch.name() + ".log").toFile());
    var process = builder.start();
    for (long deadline = System.nanoTime() + PATIENCE.toNanos();
        !process.waitFor(1, TimeUnit.SECONDS) && System.nanoTime() < deadline; ) {
      if (rehearsal.isDone().getAsBoolean()) {
        process.destroy();
        break;
      }
    }
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    // ended in order by itself, or by our signal; a cache of a start that failed knows too little
    boolean complete = process.exitValue() == 0 || process.exitValue() == ENDED_BY_SIGNAL;
    return complete
        && Files.exists(made)
        && keep(launch.name(), made, file(launch.name(), launch.command()));
  }

  private Path file(String component, List<String> command) {
    return folder.resolve(component + "-" + key(command) + SUFFIX);
  }

  // What the component had before was for a class path that is no more.
  private boolean keep(String component, Path made, Path cache) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path old : files.filter(f -> isOf(component, f)).toList()) {
        Files.delete(old);
      }
    }
    Files.move(made, cache);
    return true;
  }

  private static boolean isOf(String component, Path file) {
    var name = file.getFileName().toString();
    return name.matches(component + "-[0-9a-f]{" + DIGITS + "}\\" + SUFFIX);
  }

  private static String key(List<String> command) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
      digest.update(String.join("\0", command).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
