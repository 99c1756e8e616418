package dev.spindle.testkit.faults.process;

import dev.spindle.servers.BrokerProgram;
import dev.spindle.testkit.infra.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** A Kafka broker with a log of its own, to be killed, frozen and started again. */
public final class OwnBroker {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder = Infrastructure.folder("broker");
  private final int port = Infrastructure.freePort();
  private final BrokerProgram program;
  private Victim process;

  /** Formats a log and starts its broker; {@link #awaitReady} waits for it. */
  public OwnBroker() {
    try {
      program = BrokerProgram.prepare(folder, port, Infrastructure.freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process = launch();
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** The running process. */
  public Victim process() {
    return process;
  }

  /** Starts it again after it ended; does not wait. */
  public void start() {
    process = launch();
  }

  /** Waits until it does its work. */
  public void awaitReady() {
    Awaitility.await("the broker answers; its log is in " + folder)
        .atMost(PATIENCE)
        .until(() -> BrokerProgram.answers(port));
  }

  private Victim launch() {
    var command = OwnJvm.command("-Xmx256m");
    command.addAll(program.arguments());
    return Victim.start("broker", command, Map.of(), folder.resolve("broker.log"));
  }
}
