package dev.spindle.local.run;

import dev.spindle.local.Failure;
import dev.spindle.local.process.LogTail;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Home;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The ends of logs, once or as they grow. */
public final class Logs {

  private static final int ONE = 200;
  private static final int EACH = 10;

  private final Home home;
  private final PrintStream out;

  public Logs(Home home, PrintStream out) {
    this.home = home;
    this.out = out;
  }

  /** Prints the last 200 lines of one component, or the last 10 of each of several. */
  public void show(Collection<Component> components) {
    for (Component component : components) {
      var lines = LogTail.of(home.log(component), components.size() == 1 ? ONE : EACH);
      if (components.size() > 1 && !lines.isEmpty()) {
        out.println("== " + component.label() + " (" + home.log(component) + ")");
      }
      lines.forEach(out::println);
    }
  }

  /**
   * Follows until interrupted; {@code tail} does it, as everywhere.
   *
   * @throws Failure when there is nothing to follow
   */
  public void follow(Collection<Component> components) {
    var files =
        components.stream().map(home::log).filter(Files::exists).map(Path::toString).toList();
    if (files.isEmpty()) {
      throw new Failure("there is no log yet");
    }
    var command = new ArrayList<>(List.of("tail", "-n", "20", "-F"));
    command.addAll(files);
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new Failure("cannot follow the logs: " + e.getMessage(), e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
