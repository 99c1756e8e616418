package dev.spindle.local.run;

import dev.spindle.local.parts.Parts;
import dev.spindle.local.process.Children;
import dev.spindle.local.process.LogTail;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Site;
import dev.spindle.servers.Child;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What runs, where, and how well. */
public final class Status {

  private static final int LINES = 5;
  private static final long KILOBYTES = 1024;

  private final Site site;
  private final Parts parts;
  private final Children children;
  private final PrintStream out;

  public Status(Site site, PrintStream out) {
    this.site = site;
    this.parts = new Parts(site);
    this.children = new Children(site.home().run());
    this.out = out;
  }

  /**
   * Prints a line for each component, and the end of the log of one that died.
   *
   * @return whether all of them are up and ready
   */
  public boolean run() {
    boolean good = true;
    for (Component component : Component.values()) {
      good &= tell(component, children.find(component.label()));
    }
    return good;
  }

  private boolean tell(Component component, Optional<Child> child) {
    if (child.isEmpty()) {
      line("·", component, "not started", "");
      return false;
    }
    if (!child.get().isAlive()) {
      line("✗", component, "died", "its log: " + site.home().log(component));
      LogTail.readable(site.home().log(component), LINES)
          .forEach(text -> out.println("      " + text));
      return false;
    }
    boolean ready = parts.of(component).isReady();
    line(
        ready ? "✓" : "…",
        component,
        ready ? "ready" : "not ready",
        "%-16s pid %-7d %4d MB"
            .formatted(
                site.ports().address(component.port()), child.get().pid(), memory(child.get())));
    return ready;
  }

  private void line(String sign, Component component, String state, String detail) {
    out.println(
        "  %s %-14s %-20s %-12s %s"
            .formatted(sign, component.label(), component.purpose(), state, detail)
            .stripTrailing());
  }

  // Resident memory; the kernel's number, in kB.
  private static long memory(Child child) {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(child.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
          .findFirst()
          .orElse(0);
    } catch (IOException _) {
      return 0;
    }
  }
}
