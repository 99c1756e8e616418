package dev.spindle.bench.rest;

import dev.spindle.bench.stack.BenchDatabase;
import dev.spindle.local.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The reference for a request: the same work as four statements of a transaction, without a service
 * around it. Driven by {@code pgbench} where that is installed, by JDBC where it is not.
 */
public final class PlainSql {

  private static final int CLIENTS = 16;
  private static final int SECONDS = 5;
  private static final int RELEASES = 50_000;
  private static final Optional<Path> PGBENCH = Programs.find("pgbench");
  private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

  private static final List<String> TABLES =
      List.of(
          "create schema plain",
          "create table plain.release (id int primary key, version bigint, state text)",
          "insert into plain.release select n, 0, 'draft' from generate_series(1, 50000) n",
          """
          create table plain.history (seq bigint generated always as identity primary key,
            release int, version bigint, at timestamptz default now(), what text)""",
          """
          create table plain.outbox (seq bigint generated always as identity primary key,
            topic text, key text, payload bytea, created_at timestamptz default now())""",
          "grant usage on schema plain to bench_app",
          "grant all on all tables in schema plain to bench_app");

  private static final String FIND =
      "select state, version from plain.release where id = ? for update";
  private static final String MOVE =
      "update plain.release set version = version + 1, state = 'mixed' where id = ?";
  private static final String TELL =
      "insert into plain.history (release, version, what) values (?, 1, 'complete-mixing')";
  private static final String APPEND =
      """
      insert into plain.outbox (topic, key, payload)
      values ('release.transitioned', ?::text, decode(repeat('ab', 300), 'hex'))""";

  private final BenchDatabase database;
  private final Path folder;

  /** Makes its tables. */
  public PlainSql(BenchDatabase database, Path folder) throws SQLException {
    this.database = database;
    this.folder = folder;
    try (var connection = database.owner()) {
      for (var table : TABLES) {
        BenchDatabase.execute(connection, table);
      }
    }
  }

  /** {@code pgbench} or {@code JDBC}. */
  public String driver() {
    return PGBENCH.isPresent() ? "pgbench" : "JDBC";
  }

  /** Transactions a second of sixteen clients for five seconds. */
  public double rate() throws Exception {
    return PGBENCH.isPresent() ? pgbench(PGBENCH.get()) : jdbc();
  }

  private double pgbench(Path program) throws IOException, InterruptedException {
    var script = Files.createDirectories(folder).resolve("transition.sql");
    var statements =
        List.of(FIND, MOVE, TELL, APPEND).stream()
            .map(sql -> sql.replace("?", ":id").replace('\n', ' ') + ";")
            .toList();
    Files.writeString(
        script,
        "\\set id random(1, %d)%nbegin;%n%s%ncommit;%n"
            .formatted(RELEASES, String.join("\n", statements)));
    var command =
        List.of(
            program.toString(),
            "-n",
            "-f",
            script.toString(),
            "-c",
            "" + CLIENTS,
            "-j",
            "1",
            "-M",
            "prepared",
            "-T",
            "" + SECONDS,
            database.address());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(Map.of("PGPASSWORD", database.password()));
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var rate = RATE.matcher(output);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new Failure("pgbench said: " + output);
    }
    return Double.parseDouble(rate.group(1));
  }

  private double jdbc() throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    long sum = 0;
    try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
      var running = new ArrayList<Future<Integer>>();
      for (int client = 0; client < CLIENTS; client++) {
        running.add(pool.submit(() -> transactions(end)));
      }
      for (var one : running) {
        sum += one.get();
      }
    }
    return sum / (double) SECONDS;
  }

  private int transactions(long end) throws SQLException {
    int number = 0;
    try (var connection = database.open()) {
      connection.setAutoCommit(false);
      for (; System.nanoTime() < end; number++) {
        int id = ThreadLocalRandom.current().nextInt(RELEASES) + 1;
        for (var sql : List.of(FIND, MOVE, TELL, APPEND)) {
          execute(connection, sql, id);
        }
        connection.commit();
      }
    }
    return number;
  }

  private static void execute(Connection connection, String sql, int id) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, id);
      statement.execute();
    }
  }
}
