package dev.spindle.local.system;

import java.nio.file.Path;
import java.util.List;

/**
 * The folder everything of a run lies in.
 *
 * @param folder absolute; {@code .spindle} unless {@code SPINDLE_HOME} says otherwise
 */
public record Home(Path folder) {

  /** What is running: one file for each process. */
  public Path run() {
    return folder.resolve("run");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path log(Component component) {
    return logs().resolve(component.label() + ".log");
  }

  /** Third-party parts, unpacked. */
  public Path parts() {
    return folder.resolve("parts");
  }

  /** Our own jars as they were when they were started. */
  public Path lib() {
    return folder.resolve("lib");
  }

  /** Ahead-of-time caches. */
  public Path aot() {
    return folder.resolve("aot");
  }

  /** Databases, topics, assets, keys and passwords. */
  public Path data() {
    return folder.resolve("data");
  }

  /** What reached the practice stores. */
  public Path stores() {
    return folder.resolve("stores");
  }

  /** What {@code down --wipe} forgets. */
  public List<Path> forgettable() {
    return List.of(data(), stores());
  }
}
