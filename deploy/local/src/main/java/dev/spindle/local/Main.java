package dev.spindle.local;

import dev.spindle.local.demo.Demo;
import dev.spindle.local.ops.DeadLetterCommand;
import dev.spindle.local.ops.ReplayCommand;
import dev.spindle.local.process.RunLock;
import dev.spindle.local.run.CacheMaker;
import dev.spindle.local.run.Down;
import dev.spindle.local.run.Logs;
import dev.spindle.local.run.Status;
import dev.spindle.local.run.Up;
import dev.spindle.local.run.Welcome;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Site;
import dev.spindle.local.tests.FaultOrder;
import dev.spindle.local.tests.FaultRun;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where {@code ./spindle} hands over: one verb and its words. */
public final class Main {

  private final PrintStream out;
  private final boolean terminal;

  private Main(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Runs one verb; exits 0 when it did what was asked, 1 otherwise.
   *
   * @param arguments the verb, then its words
   */
  public static void main(String[] arguments) {
    var out =
        new PrintStream(
            new FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    var err =
        new PrintStream(
            new FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    int exit = 1;
    try {
      var words = Arrays.asList(arguments);
      var main = new Main(out, Boolean.getBoolean("spindle.terminal"));
      exit = main.run(words.getFirst(), words.subList(1, words.size())) ? 0 : 1;
    } catch (Failure failure) {
      err.println("spindle: " + failure.getMessage());
    } catch (RuntimeException unexpected) {
      err.println("spindle: something went wrong that nobody foresaw: " + unexpected);
      err.println("spindle: the details are in " + keep(unexpected));
    }
    System.exit(exit);
  }

  private boolean run(String verb, List<String> words) {
    return switch (verb) {
      case "up" -> up(Options.parse(words, Set.of(), Set.of("--ports")));
      case "demo" -> demo(Options.parse(words, Set.of("--quit"), Set.of("--report", "--ports")));
      case "down" -> down(Options.parse(words, Set.of("--wipe"), Set.of()));
      case "status" -> new Status(Sites.current(), out).run();
      case "replay" ->
          new ReplayCommand(Sites.current(), out)
              .run(Options.parse(words, ReplayCommand.FLAGS, ReplayCommand.VALUED));
      case "dead-letters" ->
          new DeadLetterCommand(Sites.current(), out)
              .run(Options.parse(words, DeadLetterCommand.FLAGS, DeadLetterCommand.VALUED));
      case "test" ->
          new FaultRun(Sites.current(), out)
              .run(FaultOrder.of(Options.parse(words, FaultOrder.FLAGS, FaultOrder.VALUED)));
      case "make-caches" -> makeCaches();
      case "logs" -> logs(Options.parse(words, Set.of("-f"), Set.of()));
      default -> throw new Failure("there is no verb “%s”".formatted(verb));
    };
  }

  private boolean up(Options options) {
    var site = Sites.with(options.value("--ports"));
    var components = components(options.words());
    bringUp(site, components);
    if (components.size() == Component.values().length) {
      Welcome.print(site, out);
    }
    CacheMaker.startInIdleTime(site);
    return true;
  }

  private boolean demo(Options options) {
    var site = Sites.with(options.value("--ports"));
    var all = EnumSet.allOf(Component.class);
    bringUp(site, all);
    boolean verified = new Demo(site, out).run(options.value("--report").map(Path::of));
    if (options.has("--quit")) {
      takeDown(site, all);
    } else {
      Welcome.print(site, out);
      CacheMaker.startInIdleTime(site);
    }
    return verified;
  }

  // Not for people: how the launcher calls itself in the background.
  private boolean makeCaches() {
    new CacheMaker(Sites.current(), out).run();
    return true;
  }

  private boolean down(Options options) {
    var site = Sites.current();
    takeDown(site, components(options.words()));
    if (options.has("--wipe")) {
      new Down(site, out).wipe();
    }
    return true;
  }

  private void bringUp(Site site, Collection<Component> components) {
    try (var _ = RunLock.take(site.home().run())) {
      new Up(site, out, terminal).run(components);
    }
  }

  private void takeDown(Site site, Collection<Component> components) {
    try (var _ = RunLock.take(site.home().run())) {
      new Down(site, out).run(components);
    }
  }

  private boolean logs(Options options) {
    var logs = new Logs(Sites.home(), out);
    var components = components(options.words());
    if (options.has("-f")) {
      logs.follow(components);
    } else {
      logs.show(components);
    }
    return true;
  }

  private static Collection<Component> components(List<String> names) {
    if (names.isEmpty()) {
      return EnumSet.allOf(Component.class);
    }
    var components = EnumSet.noneOf(Component.class);
    for (String name : names) {
      components.add(
          Component.named(name)
              .orElseThrow(() -> new Failure("there is no component “%s”".formatted(name))));
    }
    return components;
  }

  private static String keep(Throwable unexpected) {
    var log = Sites.home().logs().resolve("launcher.log");
    try {
      Files.createDirectories(log.getParent());
      try (var file =
          new PrintWriter(new FileOutputStream(log.toFile()), true, StandardCharsets.UTF_8)) {
        unexpected.printStackTrace(file);
      }
      return log.toString();
    } catch (IOException _) {
      return "no file, as " + log + " cannot be written";
    }
  }
}
