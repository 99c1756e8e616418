package dev.spindle.local.run;

import dev.spindle.local.Failure;
import dev.spindle.local.parts.Part;
import dev.spindle.local.parts.Parts;
import dev.spindle.local.process.Children;
import dev.spindle.local.process.Launch;
import dev.spindle.local.process.LogTail;
import dev.spindle.local.process.PortOwner;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Ports;
import dev.spindle.local.system.Site;
import dev.spindle.servers.Child;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings components up, side by side where they do not need each other. What already runs as it
 * should is left alone; what runs from older code is replaced; and when one cannot be brought up,
 * what this call started is stopped again.
 */
public final class Up {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
  private static final long LOOK_EVERY_MILLIS = 150;
  private static final int LINES = 20;

  private final Site site;
  private final Parts parts;
  private final Children children;
  private final PrintStream out;
  private final boolean live;

  private final CountDownLatch abort = new CountDownLatch(1);
  private final AtomicReference<@Nullable RuntimeException> firstFailure = new AtomicReference<>();
  private final Set<Component> started = ConcurrentHashMap.newKeySet();

  /**
   * @param live whether the display may redraw itself
   */
  public Up(Site site, PrintStream out, boolean live) {
    this.site = site;
    this.parts = new Parts(site);
    this.children = new Children(site.home().run());
    this.out = out;
    this.live = live;
  }

  /**
   * Brings these components up and returns when all are ready.
   *
   * @throws Failure when one cannot be brought up, with the end of its log
   */
  public void run(Collection<Component> wanted) {
    new Strays(site, children).stop();
    wanted.forEach(this::checkPort);
    var guard = new Thread(this::interrupt);
    Runtime.getRuntime().addShutdownHook(guard);
    try (var progress = new Progress(out, live, wanted)) {
      start(wanted, progress);
    } finally {
      disarm(guard);
    }
    var failure = firstFailure.get();
    if (failure != null) {
      undo();
      throw failure;
    }
  }

  private void start(Collection<Component> wanted, Progress progress) {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<Component, CompletableFuture<Void>> all = new EnumMap<>(Component.class);
      for (Component component : wanted) {
        var needs = component.needs().stream().map(all::get).filter(f -> f != null);
        all.put(
            component,
            CompletableFuture.allOf(needs.toArray(CompletableFuture[]::new))
                .thenRunAsync(() -> bringUp(component, progress), pool));
      }
      CompletableFuture.allOf(all.values().toArray(CompletableFuture[]::new)).join();
    }
  }

  private void bringUp(Component component, Progress progress) {
    if (abort.getCount() == 0) {
      return;
    }
    progress.starting(component);
    try {
      var part = parts.of(component);
      boolean wasUp = ensureStarted(component, part);
      part.complete();
      progress.ready(
          component, site.ports().address(component.port()) + (wasUp ? " (was up)" : ""));
    } catch (RuntimeException failure) {
      progress.failed(component);
      firstFailure.compareAndSet(null, failure);
      abort.countDown();
    }
  }

  private boolean ensureStarted(Component component, Part part) {
    var launch = part.prepare();
    var before = children.find(component.label()).filter(Child::isAlive);
    if (before.isPresent() && before.get().fingerprint().equals(launch.fingerprint())) {
      await(component, part, before.get());
      return true;
    }
    before.ifPresent(child -> child.stop(part.stopSignal(), STOP_PATIENCE));
    await(component, part, start(component, launch));
    return false;
  }

  // Held against undo: once that has begun, nothing more is started.
  private synchronized Child start(Component component, Launch launch) {
    if (abort.getCount() == 0) {
      throw new Failure("another component could not be brought up");
    }
    started.add(component);
    return children.start(launch);
  }

  private void await(Component component, Part part, Child child) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!part.isReady()) {
      if (!child.isAlive()) {
        throw new Failure(
            "%s died while starting. %s".formatted(component.label(), lastLines(component)));
      }
      if (System.nanoTime() > deadline) {
        throw new Failure(
            "%s is not ready after %d minutes. %s"
                .formatted(component.label(), PATIENCE.toMinutes(), lastLines(component)));
      }
      if (aborted()) {
        throw new Failure("another component could not be brought up");
      }
    }
  }

  private boolean aborted() {
    try {
      return abort.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private String lastLines(Component component) {
    var log = site.home().log(component);
    var lines = LogTail.readable(log, LINES);
    return lines.isEmpty()
        ? "Its log is empty: " + log
        : "The end of its log, %s:%n%s"
            .formatted(log, String.join("\n", lines.stream().map("  "::concat).toList()));
  }

  private void checkPort(Component component) {
    int port = site.ports().of(component.port());
    if (children.find(component.label()).filter(Child::isAlive).isPresent()
        || PortOwner.isFree(port)) {
      return;
    }
    var owner = PortOwner.of(port).orElse("a process that this user may not look at");
    throw new Failure(
        "port %d, which %s needs, is taken by %s. Stop that, or choose %d free ports: ./spindle up --ports 20000"
            .formatted(port, component.label(), owner, Ports.BLOCK));
  }

  private void interrupt() {
    firstFailure.compareAndSet(null, new Failure("interrupted; what was started is stopped again"));
    undo();
  }

  private void undo() {
    abort.countDown();
    var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    synchronized (this) {
      new Down(site, quiet).run(Set.copyOf(started));
    }
  }

  private static void disarm(Thread guard) {
    try {
      Runtime.getRuntime().removeShutdownHook(guard);
    } catch (IllegalStateException _) {
      // the launcher is being ended, and the guard is at work
    }
  }
}
