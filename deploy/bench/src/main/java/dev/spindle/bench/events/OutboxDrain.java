package dev.spindle.bench.events;

import dev.spindle.bench.stack.BenchDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The relay, from a full outbox to the last row marked as sent. */
public final class OutboxDrain {

  /** Rows of 5,000 releases, as they come when all of them change in turn. */
  private static final String FILL =
      """
      insert into outbox (event_id, tenant_id, topic, key, type, fingerprint, payload, headers)
      select gen_random_uuid(), gen_random_uuid(), '%s', 'k' || n %% 5000, 'raw', 0,
             decode(repeat('ab', %d), 'hex'), '{"ce_id": "bench"}'
        from generate_series(1, %d) n
      """;

  private static final String NEXT = "select count(*) from (select 1 from outbox limit 1) as one";

  private final BenchDatabase database;
  private final String broker;
  private final String topic;
  private final int events;
  private final int bytes;

  /**
   * @param events in the outbox
   * @param bytes payload of each
   */
  public OutboxDrain(BenchDatabase database, String broker, String topic, int events, int bytes) {
    this.database = database;
    this.broker = broker;
    this.topic = topic;
    this.events = events;
    this.bytes = bytes;
  }

  /** Events a second. */
  public double rate() throws SQLException {
    try (var connection = database.open();
        var relay = new Relay(database, broker)) {
      BenchDatabase.execute(connection, FILL.formatted(topic, bytes, events));
      long start = System.nanoTime();
      relay.start();
      while (BenchDatabase.number(connection, NEXT) > 0) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      database.forget();
      return events / seconds;
    }
  }
}
