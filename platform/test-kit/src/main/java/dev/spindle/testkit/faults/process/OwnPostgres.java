package dev.spindle.testkit.faults.process;

import dev.spindle.servers.PostgresProgram;
import dev.spindle.testkit.infra.Infrastructure;
import dev.spindle.testkit.infra.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** A PostgreSQL with data of its own, durable as in production, to be killed and started again. */
public final class OwnPostgres {

  private static final String PASSWORD = "faults";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder = Infrastructure.openFolder("postgres");
  private final int port = Infrastructure.freePort();
  private final PostgresProgram program;
  private Victim process;

  /** Makes a cluster and starts its server. */
  public OwnPostgres() {
    try {
      program = PostgresProgram.prepare(Infrastructure.parts(), folder.resolve("data"), PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process = launch();
    awaitReady();
  }

  /** Makes databases on it, looks behind the scenes. */
  public PostgresServer server() {
    return PostgresServer.at("127.0.0.1", port, PASSWORD);
  }

  /** The running process. */
  public Victim process() {
    return process;
  }

  /** Kills the server and all its sessions at one moment; what was not on disk is lost. */
  public void kill() {
    process.kill();
  }

  /** Ends the server and its sessions without a checkpoint, as {@code pg_ctl -m immediate} does. */
  public void stopImmediately() {
    process.signal("QUIT");
    process.awaitEnd(PATIENCE);
  }

  /** Starts it again after it ended; returns when it answers, with that moment in nanoseconds. */
  public long start() {
    process = launch();
    return awaitReady();
  }

  private Victim launch() {
    return Victim.start("postgres", program.server(port), Map.of(), folder.resolve("postgres.log"));
  }

  private long awaitReady() {
    Awaitility.await("PostgreSQL answers; its log is in " + folder)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(this::answers);
    return System.nanoTime();
  }

  private boolean answers() {
    try (var connection = server().admin("postgres")) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }
}
