package dev.spindle.local;

import dev.spindle.local.system.Home;
import dev.spindle.local.system.Pace;
import dev.spindle.local.system.Ports;
import dev.spindle.local.system.Secrets;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the run this launcher is about; its ports are those it was last brought up with. */
final class Sites {

  private static final String PORTS = "ports";

  private Sites() {}

  /** The run as it was last brought up. */
  static Site current() {
    return site(remembered(home()));
  }

  /** The run with the ports asked for, which are remembered for the next command. */
  static Site with(Optional<String> base) {
    var home = home();
    if (base.isEmpty()) {
      return current();
    }
    var ports = base.get().equals("standard") ? Ports.STANDARD : Ports.parse(base.get());
    try {
      Files.createDirectories(home.data());
      Files.writeString(home.data().resolve(PORTS), ports.base() + "\n");
    } catch (IOException e) {
      throw new Failure("cannot write to " + home.data(), e);
    }
    return site(ports);
  }

  private static Site site(Ports ports) {
    var home = home();
    return new Site(
        Path.of(System.getProperty("spindle.root")),
        home,
        ports,
        new Secrets(home.data().resolve("secrets.properties")),
        Optional.ofNullable(System.getenv("SPINDLE_DDEX"))
            .filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder).toAbsolutePath().normalize()),
        pace());
  }

  private static Pace pace() {
    var name = System.getenv().getOrDefault("SPINDLE_PACE", "quick");
    return Pace.named(name)
        .orElseThrow(() -> new Failure("SPINDLE_PACE can be quick or long, not " + name));
  }

  private static Ports remembered(Home home) {
    var file = home.data().resolve(PORTS);
    try {
      var base = Files.exists(file) ? Files.readString(file).strip() : "0";
      return base.equals("0") ? Ports.STANDARD : Ports.parse(base);
    } catch (IOException e) {
      throw new Failure("cannot read " + file, e);
    }
  }

  static Home home() {
    return new Home(Path.of(System.getProperty("spindle.home")).toAbsolutePath().normalize());
  }
}
