package dev.spindle.bench.rest;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs that are there or not. */
final class Programs {

  private Programs() {}

  /** Where it is installed. */
  static Optional<Path> find(String name) {
    var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Arrays.stream(path)
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
