package dev.spindle.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log. */
public final class LogTail {

  private static final int WINDOW = 64 * 1024;

  private LogTail() {}

  /** The last lines as people read them, what is not worth a warning left out. */
  public static List<String> readable(Path log, int lines) {
    var plain = of(log, lines).stream().map(LogLine::plain).flatMap(String::lines).toList();
    var grave = plain.stream().filter(line -> !line.startsWith("INFO")).toList();
    return grave.isEmpty() ? plain : grave;
  }

  /** The last lines, oldest first; none when there is no log. */
  public static List<String> of(Path log, int lines) {
    if (!Files.exists(log)) {
      return List.of();
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(WINDOW, file.length())];
      file.seek(file.length() - bytes.length);
      file.readFully(bytes);
      var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException e) {
      return List.of("(cannot read " + log + ": " + e.getMessage() + ")");
    }
  }
}
