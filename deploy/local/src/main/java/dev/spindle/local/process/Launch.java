package dev.spindle.local.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A process to be started.
 *
 * @param name of the component, also the name of its record
 * @param command program and arguments that decide what it is
 * @param tuning arguments put in after the program that may differ between two starts of the same
 *     thing, such as an ahead-of-time cache
 * @param environment variables added to the launcher's own
 * @param log file that takes its output; replaced
 */
public record Launch(
    String name,
    List<String> command,
    List<String> tuning,
    Map<String, String> environment,
    Path log) {

  /** A launch without tuning. */
  public Launch(String name, List<String> command, Map<String, String> environment, Path log) {
    this(name, command, List.of(), environment, log);
  }

  /** The whole command line. */
  public List<String> commandLine() {
    return java.util.stream.Stream.of(
            command.subList(0, 1), tuning, command.subList(1, command.size()))
        .flatMap(List::stream)
        .toList();
  }

  /** Equal for two launches that start the same thing in the same way; hexadecimal. */
  public String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(String.join("\0", command).getBytes(StandardCharsets.UTF_8));
      digest.update(
          new java.util.TreeMap<>(environment).toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
