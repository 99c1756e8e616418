package dev.spindle.bench.soak;

import dev.spindle.bench.rest.Reads;
import dev.spindle.bench.rest.Transitions;
import dev.spindle.bench.shipping.LastByte;
import dev.spindle.bench.stack.Stack;
import dev.spindle.local.system.Database;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Transitions, reads and shipped releases in turn, and the state the system is in afterwards. */
public final class Soak {

  private static final EnumSet<Database> SERVICES =
      EnumSet.complementOf(EnumSet.of(Database.REGISTRY));
  private static final Duration TO_SETTLE = Duration.ofSeconds(30);

  private final Stack stack;
  private final Transitions transitions;
  private final Reads reads;
  private final LastByte shipping;
  private final PrintStream out;

  public Soak(
      Stack stack, Transitions transitions, Reads reads, LastByte shipping, PrintStream out) {
    this.stack = stack;
    this.transitions = transitions;
    this.reads = reads;
    this.shipping = shipping;
    this.out = out;
  }

  /**
   * What is held, once the system had half a minute to itself.
   *
   * @param memory of all processes, in MiB (PSS)
   * @param outbox events that wait, in all services
   * @param lag records that consumers of all services have not worked
   */
  public record State(double memory, long outbox, long lag) {}

  /** Works the system for so long. */
  public State run(Duration duration) throws Exception {
    long end = System.nanoTime() + duration.toNanos();
    for (int turn = 1; System.nanoTime() < end; turn++) {
      var writes = transitions.run();
      var answers = reads.run();
      shipping.take(1);
      if (turn % 6 == 1) {
        out.printf(
            "    turn %d: %,.0f transitions/s, %,.0f reads/s, %,.0f MiB%n",
            turn, writes.perSecond(), answers.perSecond(), stack.memory());
      }
    }
    LockSupport.parkNanos(TO_SETTLE.toNanos());
    return new State(stack.memory(), outbox(), lag());
  }

  private long outbox() throws SQLException {
    long sum = 0;
    var site = stack.site();
    for (var database : SERVICES) {
      try (var connection =
              DriverManager.getConnection(
                  site.jdbcUrl(database.label()), "postgres", site.password("postgres"));
          var statement = connection.createStatement();
          var result = statement.executeQuery("select count(*) from outbox")) {
        result.next();
        sum += result.getLong(1);
      }
    }
    return sum;
  }

  private long lag() throws ExecutionException, InterruptedException {
    long sum = 0;
    try (var admin = Admin.create(Map.of("bootstrap.servers", stack.broker()))) {
      for (var group : admin.listGroups().all().get()) {
        sum += behind(admin, group.groupId());
      }
    }
    return sum;
  }

  private static long behind(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> done =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    var latest = new java.util.HashMap<TopicPartition, OffsetSpec>();
    done.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    var ends = admin.listOffsets(latest).all().get();
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue().offset() - offset(done.get(end.getKey())))
        .sum();
  }

  private static long offset(@Nullable OffsetAndMetadata done) {
    return done == null ? 0 : done.offset();
  }
}
