package dev.spindle.testkit.faults;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The Java files of every module, for tests that hold them to a list. */
final class SourceFiles {

  /** The repository, seen from this module. */
  static final Path ROOT = Path.of("../..");

  private SourceFiles() {}

  /**
   * Their texts, one after the other.
   *
   * @param kind part of their paths, for example {@code src/test}
   */
  static String texts(String kind) {
    return all(kind).map(SourceFiles::read).collect(joining("\n"));
  }

  /** The files themselves. */
  static Stream<Path> all(String kind) {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && file.toString().contains(kind))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
