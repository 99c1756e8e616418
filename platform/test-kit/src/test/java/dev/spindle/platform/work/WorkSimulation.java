package dev.spindle.platform.work;

import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.simulation.Hunt;
import dev.spindle.testkit.simulation.SimulatedDatabase;
import dev.spindle.testkit.simulation.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A planner and three workers that stall beyond their leases. {@link DueWork}, {@link WorkQueue}
 * and their SQL are the real ones.
 */
final class WorkSimulation {

  /** Bugs that can be planted: a condition taken out of the production code's own SQL. */
  enum Bug {
    FENCE_WITHOUT_TOKEN(sql -> without(sql, "select 1", "lease_token = :token")),
    CLAIM_OF_WHAT_IS_LEASED(sql -> without(sql, "with c", "lease_until < clock_timestamp()")),
    CLAIM_BEFORE_IT_IS_DUE(sql -> without(sql, "with c", "due_at <= clock_timestamp()")),
    CLAIM_WITHOUT_NEW_TOKEN(
        sql -> without(sql, "with c", "lease_token = nextval('due_work_token'),")),
    DONE_WITHOUT_TOKEN(sql -> without(sql, "delete", "lease_token = :token")),
    AGAIN_WITHOUT_TOKEN(sql -> without(sql, "update due_work set due_at", "lease_token = :token")),
    EXTENDED_WITHOUT_TOKEN(
        sql -> without(sql, "update due_work set lease", "lease_token = :token")),
    PLANNED_ANEW_WITHOUT_NEW_TOKEN(
        sql -> without(sql, "insert", "lease_token = excluded.lease_token")),
    TOKENS_COUNTED_PER_ROW(
        sql ->
            sql.startsWith("insert")
                ? sql.replace("nextval('due_work_token')", "0")
                    .replace("excluded.lease_token", "due_work.lease_token + 1")
                : sql.replace("nextval('due_work_token')", "d.lease_token + 1"));

    private final UnaryOperator<String> change;

    Bug(UnaryOperator<String> change) {
      this.change = change;
    }

    private static String without(String sql, String beginning, String condition) {
      return sql.startsWith(beginning) ? sql.replace(condition, "true") : sql;
    }
  }

  private static final String KIND = "simulated";
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final UUID TENANT = new UUID(0, 1);
  private static final int THINGS = 2;
  private static final int STEPS = 100;
  private static final int QUIET = 120;

  private final World world;
  private final SimulatedDatabase database;
  private final SimulatedWorkTable table;
  private final Tx tx;
  private final WorkQueue queue;
  private final DueWork work;
  private final Map<UUID, Integer> planned = new HashMap<>();
  private final Map<UUID, Integer> worked = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  private WorkSimulation(long seed, @Nullable Bug bug) {
    this.world = new World(seed);
    this.database = new SimulatedDatabase(world);
    this.table = new SimulatedWorkTable(world, database, broken);
    this.tx = new Tx(database.transactions(), database.transactions(), () -> {});
    this.queue = new WorkQueue(database.client(), tx);
    this.work = new DueWork(database.client(), TraceContext.none());
    if (bug != null) {
      database.rewriting(bug.change);
    }
    world.add(new Planner());
    world.add(new Worker());
    world.add(new Worker());
    world.add(new Worker());
  }

  /** What a run with that seed breaks. */
  static Optional<String> run(long seed, @Nullable Bug bug) {
    var simulation = new WorkSimulation(seed, bug);
    simulation.world.run(STEPS, QUIET, simulation.table.rows()::isEmpty);
    simulation.judge();
    return simulation.broken.stream()
        .sorted()
        .findFirst()
        .map(what -> Hunt.told(what, simulation.world));
  }

  /** Asks for work, now and then for work that somebody has in hand. */
  private final class Planner implements World.Actor {

    @Override
    public void step() {
      if (world.chance(4)) {
        var id = new UUID(0, world.below(THINGS));
        var due = world.clock().instant().plusSeconds(world.below(2) * world.below(90));
        tx.asTenant(TENANT, "planner", plan(id, due)).block(PATIENCE);
      }
    }

    private Mono<Void> plan(UUID id, Instant due) {
      return work.plan(KIND, id, due)
          .then(
              Mono.fromRunnable(
                  () -> {
                    planned.merge(id, 1, Integer::sum);
                    database.undo(() -> planned.merge(id, -1, Integer::sum));
                    world.note("planned %s for %s".formatted(id, due));
                  }));
    }

    @Override
    public void restart() {
      // remembers nothing
    }
  }

  private final class Worker implements World.Actor {

    private @Nullable Lease lease;
    private int saw;

    @Override
    public void step() {
      var held = lease;
      if (held == null) {
        claim();
      } else if (world.chance(3)) {
        queue.extend(held, LEASE).block(PATIENCE);
      } else {
        lease = null;
        finish(held);
      }
    }

    private void claim() {
      var claimed = queue.claim(KIND, LEASE, 1, Set.of()).block(PATIENCE);
      if (claimed != null && !claimed.isEmpty()) {
        lease = claimed.getFirst();
        saw = planned.getOrDefault(lease.workId(), 0);
        world.note("held %s token %d".formatted(lease.workId(), lease.token()));
      }
    }

    private void finish(Lease held) {
      try {
        world.call("before the effect");
        tx.asTenant(TENANT, "worker", work.fence(held).then(effect(held))).block(PATIENCE);
        world.call("before it is settled");
        var outcome =
            world.chance(4)
                ? new WorkOutcome.Again(
                    world.clock().instant().plus(WorkRunner.backoff(held.attempt())))
                : new WorkOutcome.Done();
        queue.settle(held, outcome).block(PATIENCE);
      } catch (LeaseLostException _) {
        world.note("lost " + held.workId() + " token " + held.token());
      }
    }

    private Mono<Void> effect(Lease held) {
      return Mono.fromRunnable(
          () -> {
            table.requireHeld(held.workId(), "written");
            var before = worked.getOrDefault(held.workId(), 0);
            worked.merge(held.workId(), saw, Math::max);
            database.undo(() -> worked.put(held.workId(), before));
          });
    }

    @Override
    public void restart() {
      lease = null;
    }
  }

  private void judge() {
    if (!table.rows().isEmpty()) {
      broken.add("never done: " + table.rows().values());
    }
    planned.forEach(
        (id, times) -> {
          if (times > worked.getOrDefault(id, 0)) {
            broken.add(
                "asked for %d times, last worked as it was the %d. time"
                    .formatted(times, worked.getOrDefault(id, 0)));
          }
        });
  }
}
