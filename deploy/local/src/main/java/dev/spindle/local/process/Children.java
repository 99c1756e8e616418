package dev.spindle.local.process;

import dev.spindle.local.Failure;
import dev.spindle.servers.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The processes of a run: started here, written down in one file each, found again later. */
public final class Children {

  private static final String SUFFIX = ".pid";

  private final Path folder;

  /**
   * @param folder where the records lie
   */
  public Children(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts a process that lives on without the launcher, its output in its log.
   *
   * @throws Failure when the program cannot be started at all
   */
  public Child start(Launch launch) {
    try {
      Files.createDirectories(launch.log().getParent());
      var builder = new ProcessBuilder(detached(launch.commandLine()));
      builder.environment().putAll(launch.environment());
      builder.redirectErrorStream(true);
      builder.redirectOutput(launch.log().toFile());
      builder.redirectInput(Path.of("/dev/null").toFile());
      long pid = builder.start().pid();
      var child = new Child(launch.name(), pid, Child.ticks(pid).orElse(0L), launch.fingerprint());
      write(child);
      return child;
    } catch (IOException e) {
      throw new Failure("cannot start %s: %s".formatted(launch.name(), e.getMessage()), e);
    }
  }

  // A session of its own: an interrupt typed at the terminal reaches the launcher and not the
  // system.
  private static List<String> detached(List<String> command) {
    if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      return command;
    }
    var detached = new ArrayList<>(List.of("/usr/bin/setsid"));
    detached.addAll(command);
    return detached;
  }

  /** The recorded process of that name, dead or alive. */
  public Optional<Child> find(String name) {
    return Child.recorded(name, folder.resolve(name + SUFFIX));
  }

  /** Forgets a process; its record only, the process is left alone. */
  public void forget(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name + SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Child child) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(child.name() + SUFFIX),
        "%d %d %s\n".formatted(child.pid(), child.ticks(), child.fingerprint()),
        StandardCharsets.UTF_8);
  }
}
