package dev.spindle.bench;

import dev.spindle.platform.PlatformSettings;
import dev.spindle.platform.database.Migrations;
import dev.spindle.platform.events.Framing;
import dev.spindle.platform.outbox.OutboxLog;
import dev.spindle.platform.outbox.OutboxPublisher;
import dev.spindle.platform.outbox.OutboxRelay;
import dev.spindle.platform.outbox.RelayStatus;
import dev.spindle.testkit.infra.Infrastructure;
import dev.spindle.testkit.infra.PostgresServer.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;

/** Ours: the relay, from a full outbox to the last row marked as sent. */
final class OutboxDrain {

  private static final PlatformSettings.Relay SETTINGS =
      new PlatformSettings.Relay(Duration.ofMillis(500), 500, Duration.ofDays(7), true);

  /** Every row has a key of its own within a batch, as different releases have. */
  private static final String FILL =
      """
      insert into outbox (event_id, tenant_id, topic, key, type, fingerprint, payload, headers)
      select gen_random_uuid(), gen_random_uuid(), 'video.changed', 'k' || n %% 5000, 'raw', 0,
             decode(repeat('ab', %d), 'hex'), '{"ce_id": "bench"}'
        from generate_series(1, %d) n
      """;

  private static final String LEFT = "select count(*) from outbox where sent_at is null";

  private final Database database = Infrastructure.postgres().newDatabase();
  private final int events;
  private final int bytes;

  OutboxDrain(int events, int bytes) {
    this.events = events;
    this.bytes = bytes;
    var flyway =
        Flyway.configure()
            .dataSource(database.jdbcUrl(), database.ownerRole(), database.password())
            .locations("classpath:db/bench")
            .load();
    new Migrations(database.appRole()).migrate(flyway);
  }

  /** Events a second. */
  double rate() throws SQLException {
    try (var connection = open()) {
      execute(connection, FILL.formatted(bytes, events));
      var relay = relay();
      long start = System.nanoTime();
      relay.start();
      while (left(connection) > 0) {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      relay.stop();
      execute(connection, "delete from outbox");
      return events / seconds;
    }
  }

  private OutboxRelay relay() {
    Map<String, Object> producer =
        Map.of("bootstrap.servers", Infrastructure.kafka(), "acks", "all", "linger.ms", 0);
    Framing none = (_, _, avro) -> avro;
    var publisher =
        new OutboxPublisher(
            () -> new KafkaProducer<>(producer, new StringSerializer(), new ByteArraySerializer()),
            none);
    var status = new RelayStatus(new SimpleMeterRegistry(), Clock.systemUTC());
    return new OutboxRelay(() -> new OutboxLog(open()), publisher, status, SETTINGS);
  }

  private Connection open() throws SQLException {
    var connection =
        DriverManager.getConnection(database.jdbcUrl(), database.appRole(), database.password());
    execute(connection, "select set_config('app.system', 'on', false)");
    return connection;
  }

  private static long left(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(LEFT)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
