package dev.spindle.bench.stack;

import dev.spindle.local.Failure;
import dev.spindle.local.process.Children;
import dev.spindle.local.process.PortOwner;
import dev.spindle.local.run.Down;
import dev.spindle.local.run.Up;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Home;
import dev.spindle.local.system.Pace;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Ports;
import dev.spindle.local.system.Secrets;
import dev.spindle.local.system.Site;
import dev.spindle.servers.Child;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A whole system on ports of its own, in a folder of its own. */
public final class Stack implements AutoCloseable {

  /** What the measurements without services need. */
  public static final Set<Component> GROUND = EnumSet.of(Component.POSTGRES, Component.KAFKA);

  private static final int FIRST_BLOCK = 21_000;
  private static final int BLOCKS = 40;

  private Site site;
  private final Children children;
  private final PrintStream quiet =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  /**
   * @param root the repository
   * @param folder where it lies; its data is forgotten first
   */
  public Stack(Path root, Path folder) {
    var home = new Home(folder);
    site =
        new Site(
            root,
            home,
            freeBlock(),
            new Secrets(home.data().resolve("secrets.properties")),
            Optional.ofNullable(System.getenv("SPINDLE_DDEX")).map(Path::of),
            Pace.LONG);
    children = new Children(home.run());
    down(EnumSet.allOf(Component.class));
    new Down(site, quiet).wipe();
  }

  public Site site() {
    return site;
  }

  /** What is started from now on is tuned for that; what runs is ended. */
  public void pace(Pace pace) {
    down(EnumSet.allOf(Component.class));
    site = site.at(pace);
  }

  /** Starts these and returns when all of them are ready. */
  public void up(Collection<Component> components) {
    new Up(site, quiet, false).run(components);
  }

  public void down(Collection<Component> components) {
    new Down(site, quiet).run(components);
  }

  /** The process of a component. */
  public ProcessHandle process(Component component) {
    return children
        .find(component.label())
        .filter(Child::isAlive)
        .flatMap(child -> ProcessHandle.of(child.pid()))
        .orElseThrow(() -> new Failure(component.label() + " does not run"));
  }

  /** {@code 127.0.0.1:<port>} of a broker. */
  public String broker() {
    return site.ports().address(Port.KAFKA);
  }

  /**
   * Memory of all processes and their children, shared pages counted once: the sum of {@code Pss}
   * of {@code /proc/PID/smaps_rollup}, in MiB.
   */
  public double memory() {
    return EnumSet.allOf(Component.class).stream()
        .map(this::process)
        .flatMap(
            process ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(process), process.descendants()))
        .mapToDouble(Stack::proportionalMebibytes)
        .sum();
  }

  private static double proportionalMebibytes(ProcessHandle process) {
    var rollup = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
    try (var lines = Files.lines(rollup)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .sum();
    } catch (IOException e) {
      throw new Failure("cannot read " + rollup, e);
    }
  }

  private static Ports freeBlock() {
    return IntStream.range(0, BLOCKS)
        .map(block -> FIRST_BLOCK + block * Ports.BLOCK)
        .filter(base -> IntStream.range(base, base + Ports.BLOCK).allMatch(PortOwner::isFree))
        .mapToObj(base -> Ports.parse(String.valueOf(base)))
        .findFirst()
        .orElseThrow(() -> new Failure("no %d free ports in a row".formatted(Ports.BLOCK)));
  }

  @Override
  public void close() {
    down(EnumSet.allOf(Component.class));
  }
}
