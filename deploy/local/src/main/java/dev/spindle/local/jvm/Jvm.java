package dev.spindle.local.jvm;

import dev.spindle.local.process.Launch;
import dev.spindle.local.process.Orphans;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Home;
import dev.spindle.local.system.Pace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Command lines of the JVMs we start. */
public final class Jvm {

  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Xmx256m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /** The first compiler alone takes a third of the start time. */
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

  private final Home home;
  private final AotCaches caches;
  private final Pace pace;

  /**
   * @param home the run's folder
   * @param caches ahead-of-time caches of the run
   * @param pace what they are tuned for
   */
  public Jvm(Home home, AotCaches caches, Pace pace) {
    this.home = home;
    this.caches = caches;
    this.pace = pace;
  }

  /**
   * A JVM.
   *
   * @param component what it is
   * @param classPath its jars, none for {@code -jar}
   * @param arguments system properties, then the main class (or {@code -jar FILE}) and its
   *     arguments
   */
  public Launch launch(
      Component component,
      List<Path> classPath,
      List<String> arguments,
      Map<String, String> environment) {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(FLAGS);
    command.addAll(pace == Pace.QUICK ? QUICK : List.of());
    command.add(Orphans.mark(home.folder(), component.label()));
    if (!classPath.isEmpty()) {
      command.add("-cp");
      command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(":")));
    }
    command.addAll(arguments);
    var plain = new Launch(component.label(), command, environment, home.log(component));
    return new Launch(
        plain.name(), command, caches.flags(component.label(), command), environment, plain.log());
  }

  /** The JVM that runs this launcher. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
