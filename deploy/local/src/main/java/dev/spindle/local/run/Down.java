package dev.spindle.local.run;

import dev.spindle.local.Failure;
import dev.spindle.local.parts.Parts;
import dev.spindle.local.process.Children;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Site;
import dev.spindle.servers.Child;
import dev.spindle.servers.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;

/** Stops components: the programs first and together, then what they stand on. */
public final class Down {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<Component> GROUND =
      List.of(Component.REGISTRY, Component.KAFKA, Component.POSTGRES);

  private final Site site;
  private final Parts parts;
  private final Children children;
  private final PrintStream out;

  public Down(Site site, PrintStream out) {
    this.site = site;
    this.parts = new Parts(site);
    this.children = new Children(site.home().run());
    this.out = out;
  }

  /** Stops these components; those that do not run are passed over. */
  public void run(Collection<Component> wanted) {
    if (wanted.size() == Component.values().length) {
      new Strays(site, children).stop();
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      wanted.stream()
          .filter(component -> !GROUND.contains(component))
          .forEach(component -> pool.execute(() -> stop(component)));
    }
    GROUND.stream().filter(wanted::contains).forEach(this::stop);
  }

  /** Forgets databases, topics, assets, keys, passwords and what reached the stores. */
  public void wipe() {
    for (Path folder : site.home().forgettable()) {
      try {
        Folders.delete(folder);
      } catch (IOException e) {
        throw new Failure("cannot forget %s: %s".formatted(folder, e.getMessage()), e);
      }
    }
    out.println("  ✓ data forgotten");
  }

  private void stop(Component component) {
    var child = children.find(component.label());
    if (child.filter(Child::isAlive).isPresent()) {
      boolean inOrder = child.get().stop(parts.of(component).stopSignal(), PATIENCE);
      out.println(
          "  ✓ %-14s %s".formatted(component.label(), inOrder ? "stopped" : "had to be killed"));
    }
    children.forget(component.label());
  }
}
