package dev.spindle.testkit.faults.process;

import dev.spindle.servers.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A process that faults are done to. Those started here end with this JVM at the latest.
 *
 * @param name for messages
 * @param child the process itself
 */
public record Victim(String name, Child child) {

  private static final Set<ProcessHandle> STARTED = ConcurrentHashMap.newKeySet();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> STARTED.forEach(ProcessHandle::destroyForcibly)));
  }

  /**
   * Starts a process.
   *
   * @param log takes its output; added to
   */
  public static Victim start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      var process = builder.start().toHandle();
      STARTED.add(process);
      var ticks = Child.ticks(process.pid()).orElse(0L);
      return new Victim(name, new Child(name, process.pid(), ticks, "-"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /**
   * A process of the local run, which {@code ./spindle up} started.
   *
   * @param home folder of the run, {@code .spindle}
   * @param component as {@code ./spindle status} names it
   * @throws NoSuchElementException when it does not run
   */
  public static Victim ofTheLocalRun(Path home, String component) {
    return Child.recorded(component, home.resolve("run").resolve(component + ".pid"))
        .filter(Child::isAlive)
        .map(child -> new Victim(component, child))
        .orElseThrow(() -> new NoSuchElementException(component + " does not run in " + home));
  }

  /** Kills it and every process below it at one moment; returns when all are gone. */
  public void kill() {
    var tree = tree();
    Child.signal("KILL", tree);
    awaitEnd(tree, PATIENCE);
  }

  /** Stops it, and every process below it, where they stand; they go on at {@link #goOn}. */
  public void freeze() {
    Child.signal("STOP", tree());
  }

  /** Lets a frozen process go on. */
  public void goOn() {
    Child.signal("CONT", tree());
  }

  /**
   * Sends a signal to the process alone.
   *
   * @param signal {@code TERM}, {@code QUIT} …
   */
  public void signal(String signal) {
    child.signal(signal);
  }

  public boolean isAlive() {
    return child.isAlive();
  }

  /** Waits until it, and every process below it, has ended. */
  public void awaitEnd(Duration patience) {
    awaitEnd(tree(), patience);
  }

  private void awaitEnd(List<Long> tree, Duration patience) {
    Awaitility.await(name + " has ended")
        .atMost(patience)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> tree.stream().allMatch(pid -> Child.ticks(pid).isEmpty()));
  }

  private List<Long> tree() {
    return ProcessHandle.of(child.pid()).stream()
        .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
        .map(ProcessHandle::pid)
        .toList();
  }
}
