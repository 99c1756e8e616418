package dev.spindle.local.run;

import dev.spindle.local.Failure;
import dev.spindle.local.jvm.AotCaches;
import dev.spindle.local.jvm.Jvm;
import dev.spindle.local.jvm.Rehearsal;
import dev.spindle.local.parts.Parts;
import dev.spindle.local.process.Orphans;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;

/**
 * Makes the ahead-of-time caches that are missing, one after the other, at the lowest priority,
 * while the system is up. The first start never waits for them; the second one profits.
 */
public final class CacheMaker {

  private static final String SWITCH = "SPINDLE_AOT";

  private final Site site;
  private final PrintStream out;

  public CacheMaker(Site site, PrintStream out) {
    this.site = site;
    this.out = out;
  }

  /**
   * Starts a launcher of its own for it and returns; {@code SPINDLE_AOT=off} keeps it from that.
   */
  public static void startInIdleTime(Site site) {
    if ("off".equals(System.getenv(SWITCH))) {
      return;
    }
    try {
      Files.createDirectories(site.home().logs());
      new ProcessBuilder(command(site))
          .redirectErrorStream(true)
          .redirectOutput(site.home().logs().resolve("aot.log").toFile())
          .start();
    } catch (IOException e) {
      throw new Failure("cannot start making caches: " + e.getMessage(), e);
    }
  }

  private static List<String> command(Site site) {
    return List.of(
        "setsid",
        "nice",
        "-n",
        "19",
        Jvm.java(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx64m",
        Orphans.mark(site.home().folder(), "caches"),
        "-Dspindle.root=" + site.root(),
        "-Dspindle.home=" + site.home().folder(),
        "-cp",
        System.getProperty("java.class.path"),
        "dev.spindle.local.Main",
        "make-caches");
  }

  /** Makes them all; a component whose cache fails goes on without. */
  public void run() {
    var parts = new Parts(site);
    var caches = new AotCaches(site.home().aot());
    for (Component component : Component.values()) {
      parts
          .of(component)
          .rehearsal()
          .filter(rehearsal -> !caches.has(rehearsal.real()))
          .ifPresent(rehearsal -> make(component, rehearsal, caches));
    }
  }

  private void make(Component component, Rehearsal rehearsal, AotCaches caches) {
    long start = System.nanoTime();
    try {
      boolean made = caches.make(rehearsal);
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      out.printf("%s: %s after %d s%n", component.label(), made ? "made" : "no cache", seconds);
    } catch (IOException e) {
      out.printf("%s: %s%n", component.label(), e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
