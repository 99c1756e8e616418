package dev.spindle.local;

import dev.spindle.local.jvm.Jvm;
import dev.spindle.local.process.PortOwner;
import dev.spindle.local.system.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The launcher as a person uses it: a process of its own, with a folder and ports of its own. */
final class Terminal {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final int FIRST = 21_000;
  private static final int LAST = 60_000;

  private final Path home;

  Terminal(Path home) {
    this.home = home;
  }

  /** What a command printed, and how it ended. */
  record Result(int exit, String output) {}

  Result run(Duration patience, String... words) throws IOException, InterruptedException {
    var target = ROOT.resolve("deploy/local/target");
    var command =
        new ArrayList<>(
            List.of(
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dspindle.root=" + ROOT,
                "-Dspindle.home=" + home,
                "-cp",
                target.resolve("spindle-local.jar")
                    + ":"
                    + Files.readString(target.resolve("classpath.txt")).strip(),
                "dev.spindle.local.Main"));
    command.addAll(List.of(words));
    var log = Files.createTempFile("spindle", ".out");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPINDLE_AOT", "off");
    var process = builder.start();
    if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return new Result(-1, "not done after " + patience + ":\n" + Files.readString(log));
    }
    return new Result(process.exitValue(), Files.readString(log));
  }

  /** First of a block of ports nobody listens on. */
  static String freePorts() {
    return IntStream.iterate(
            FIRST + (int) (ProcessHandle.current().pid() % 1000) * Ports.BLOCK,
            base -> base < LAST,
            base -> base + Ports.BLOCK)
        .filter(base -> IntStream.range(base, base + Ports.BLOCK).allMatch(PortOwner::isFree))
        .mapToObj(String::valueOf)
        .findFirst()
        .orElseThrow();
  }
}
