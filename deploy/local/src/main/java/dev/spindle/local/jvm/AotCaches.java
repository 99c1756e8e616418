package dev.spindle.local.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Ahead-of-time caches (JEP 514), which more than halve the start of a JVM. One file for each
 * component, named after everything it depends on: another class path, other flags or another JDK
 * ask for another name, and the old file goes.
 */
public final class AotCaches {

  private static final String SUFFIX = ".aot";
  private static final int DIGITS = 12;

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
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off,cds=off")
        : List.of();
  }

  /** Where the cache for this command line is, or would be. */
  Path file(String component, List<String> command) {
    return folder.resolve(component + "-" + key(command) + SUFFIX);
  }

  /** Takes a finished cache in, and drops what the component had before. */
  void keep(String component, Path made, Path cache) {
    try (var files = Files.list(folder)) {
      for (Path old : files.filter(f -> isOf(component, f)).toList()) {
        Files.delete(old);
      }
      Files.move(made, cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
