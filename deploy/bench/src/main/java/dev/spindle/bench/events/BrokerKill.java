package dev.spindle.bench.events;

import dev.spindle.bench.stack.BenchDatabase;
import dev.spindle.bench.stack.Stack;
import dev.spindle.local.system.Component;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * The broker is killed and started again at once, while events are committed and two bare producers
 * send. How long until the outbox is empty, and how long the producers go without an answer.
 */
public final class BrokerKill {

  private static final int PER_SECOND = 100;
  private static final Duration BEFORE = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private static final String APPEND =
      """
      insert into outbox (event_id, tenant_id, topic, key, type, fingerprint, payload, headers)
      values (gen_random_uuid(), gen_random_uuid(), '%s', 'k' || (random() * 1000)::int, 'raw', 0,
              decode(repeat('ab', 300), 'hex'), '{"ce_id": "bench"}')
      """;

  private static final String OLDEST =
      """
      select coalesce((extract(epoch from clock_timestamp() - min(created_at)) * 1000)::bigint, 0)
        from outbox
      """;

  private final Stack stack;
  private final BenchDatabase database;
  private final String topic;

  public BrokerKill(Stack stack, BenchDatabase database, String topic) {
    this.stack = stack;
    this.database = database;
    this.topic = topic;
  }

  /**
   * One kill, in seconds.
   *
   * @param outbox from the kill until the oldest unsent event is younger than half a second
   * @param first longest time without an acknowledgement of one bare producer
   * @param second of the other
   */
  public record Kill(double outbox, double first, double second) {}

  public Kill take() throws Exception {
    try (var relay = new Relay(database, stack.broker());
        var first = new SteadyProducer(stack.broker(), topic, PER_SECOND);
        var second = new SteadyProducer(stack.broker(), topic, PER_SECOND);
        var writing = new Writing()) {
      relay.start();
      LockSupport.parkNanos(BEFORE.toNanos());
      long killed = kill();
      var restart = CompletableFuture.runAsync(() -> stack.up(Set.of(Component.KAFKA)));
      double outbox = untilFresh(killed);
      restart.join();
      first.awaitAnswer();
      second.awaitAnswer();
      return new Kill(outbox, first.longestGap(), second.longestGap());
    } finally {
      database.forget();
    }
  }

  private long kill() {
    var broker = stack.process(Component.KAFKA);
    long now = System.nanoTime();
    broker.destroyForcibly();
    broker.onExit().join();
    return now;
  }

  private double untilFresh(long killed) throws SQLException {
    try (var connection = database.open()) {
      boolean wasOld = false;
      while (System.nanoTime() - killed < LONGEST.toNanos()) {
        boolean isOld = BenchDatabase.number(connection, OLDEST) > 500;
        if (wasOld && !isOld) {
          return (System.nanoTime() - killed) / 1e9;
        }
        wasOld |= isOld;
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
      return LONGEST.toSeconds();
    }
  }

  /** Commits events all the while. */
  private final class Writing implements AutoCloseable {

    private volatile boolean running = true;
    private final Thread thread = Thread.ofPlatform().start(this::run);

    private void run() {
      try (var connection = database.open()) {
        while (running) {
          BenchDatabase.execute(connection, APPEND.formatted(topic));
          LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / PER_SECOND);
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws InterruptedException {
      running = false;
      thread.join();
    }
  }
}
