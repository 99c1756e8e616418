package dev.spindle.sandbox.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Whether a file begins as its name promises. */
final class Magic {

  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "wav", "RIFF",
          "flac", "fLaC",
          "png", "\u0089PNG",
          "jpg", "\u00ff\u00d8\u00ff",
          "jpeg", "\u00ff\u00d8\u00ff");

  private Magic() {}

  /** True also for endings that are not known here. */
  static boolean fits(Path file) {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String beginning = BEGINNINGS.get(ending);
    return beginning == null || head(file, beginning.length()).equals(beginning);
  }

  private static String head(Path file, int length) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
