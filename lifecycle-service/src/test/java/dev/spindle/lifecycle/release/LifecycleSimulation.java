package dev.spindle.lifecycle.release;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.due.DueReleases;
import dev.spindle.lifecycle.due.Scheduler;
import dev.spindle.lifecycle.verdicts.StoreVerdicts;
import dev.spindle.lifecycle.verdicts.SyncRun;
import dev.spindle.lifecycle.verdicts.SyncRun.Verdict;
import dev.spindle.lifecycle.verdicts.Verdicts;
import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEncoder;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.platform.problem.ProblemException;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.simulation.Hunt;
import dev.spindle.testkit.simulation.SimulatedDatabase;
import dev.spindle.testkit.simulation.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * People, schedulers and the stores' verdicts at a few releases, with a database whose clock is set
 * forth and back. State machine, use cases and SQL are the real ones.
 */
final class LifecycleSimulation {

  /** Bugs that can be planted: something taken out of the production code's own SQL. */
  enum Bug {
    MOVE_OF_ANOTHER_VERSION("and version = :version - 1", ""),
    RELEASE_WITHOUT_A_LOOK_AT_THE_CLOCK(":notBefore <= coalesce", "true or now() <= coalesce"),
    EVENTS_WITHOUT_A_MOVE("where exists (select 1 from moved)", ""),
    PLAN_WITHOUT_A_MOMENT("due_at = :dueAt,", ""),
    UNLOCK_THAT_IS_FORGOTTEN(", reopened_at = :reopenedAt", ""),
    HISTORY_THAT_RUNS_BACKWARDS("changed_at = :at,", ""),
    OLDER_VERDICT_TAKEN("where store_verdict.version < excluded.version", "");

    private final UnaryOperator<String> change;

    Bug(String part, String instead) {
      change = sql -> sql.replace(part, instead);
    }
  }

  private static final UUID TENANT = new UUID(0, 1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int RELEASES = 3;
  private static final int IDEAS = 12;
  private static final int STEPS = 120;
  private static final int QUIET = 30;

  private final World world;
  private final SimulatedReleases table;
  private final Tx tx;
  private final ReleaseLifecycle lifecycle;
  private final DueReleases due;
  private final StoreVerdicts verdicts;
  private final TreeSet<String> broken = new TreeSet<>();
  private final Map<UUID, List<Long>> acknowledged = new HashMap<>();
  private final List<Heard> unheard = new ArrayList<>();

  /** A sync run that a release is still to be told of. */
  private record Heard(UUID release, SyncRun run) {}

  private LifecycleSimulation(long seed, @Nullable Bug bug) {
    this.world = new World(seed);
    var database = new SimulatedDatabase(world);
    this.table = new SimulatedReleases(world, database, broken);
    this.tx = new Tx(database.transactions(), database.transactions(), () -> {});
    var db = database.client();
    var meters = new SimpleMeterRegistry();
    this.lifecycle =
        new ReleaseLifecycle(
            new ReleaseStore(db, () -> null),
            new Outbox(db, new OutboxEncoder("simulated", world.clock(), TraceContext.none())),
            change ->
                List.of(OutboxEvent.tombstone(Topics.RELEASE_TRANSITIONED, change.releaseId())),
            tx,
            new TransitionMeters(meters));
    this.due = Scheduler.of(db, () -> null, lifecycle, tx, meters);
    this.verdicts = Verdicts.of(db, lifecycle, tx);
    if (bug != null) {
      database.rewriting(bug.change);
    }
    world.add(new Person(new Random(seed)));
    world.add(new Person(new Random(~seed)));
    world.add(new OneScheduler());
    world.add(new OneScheduler());
    world.add(new Stores());
    world.add(new TimeItself());
    world.add(new TimeItself());
  }

  /** What a run with that seed breaks. */
  static Optional<String> run(long seed, @Nullable Bug bug) {
    var simulation = new LifecycleSimulation(seed, bug);
    simulation.world.run(STEPS, QUIET, simulation::isQuiet);
    simulation.broken.addAll(LifecycleJudge.judge(simulation.table, simulation.acknowledged));
    return simulation.broken.stream().findFirst().map(what -> Hunt.told(what, simulation.world));
  }

  private boolean isQuiet() {
    return table.overdue().isEmpty() && unheard.isEmpty();
  }

  private <T> @Nullable T as(String actor, Mono<T> work) {
    return tx.asTenant(TENANT, actor, work).block(PATIENCE);
  }

  private static UUID release(int number) {
    return new UUID(7, number);
  }

  /** Looks at a release, thinks about it, then asks for something, at random. */
  private final class Person implements World.Actor {

    private final Walk walk;
    private @Nullable Release seen;

    Person(Random random) {
      this.walk = new Walk(random);
    }

    @Override
    public void step() {
      var release = seen;
      if (release == null) {
        look(release(world.below(RELEASES)));
      } else if (world.chance(1)) {
        seen = null;
        ask(release);
      }
    }

    private void look(UUID id) {
      if (!table.isKnown(id)) {
        as("person", lifecycle.start(List.of(id)));
      }
      seen = Objects.requireNonNull(as("person", lifecycle.find(id))).release();
    }

    private void ask(Release release) {
      var request = sensible(release);
      try {
        var done = Objects.requireNonNull(as("person", lifecycle.handle(release.id(), request)));
        acknowledged
            .computeIfAbsent(release.id(), _ -> new ArrayList<>())
            .add(done.release().version());
      } catch (ProblemException refused) {
        world.note("refused: " + refused.getMessage());
      }
    }

    /** Most people ask for what seems possible. */
    private Request sensible(Release release) {
      return Stream.generate(() -> walk.request(table.now(), release.version()))
          .limit(IDEAS)
          .filter(request -> release.objections(request, table.now()).isEmpty())
          .findFirst()
          .orElseGet(() -> walk.request(table.now(), release.version()));
    }

    @Override
    public void restart() {
      seen = null;
    }
  }

  private final class OneScheduler implements World.Actor {

    @Override
    public void step() {
      due.releaseAll().block(PATIENCE);
      world.crashPoint("after a look"); // it takes a crash for a release that failed, and goes on
    }

    @Override
    public void restart() {
      // remembers nothing
    }
  }

  /** Their verdicts come late, in another order, and twice. */
  private final class Stores implements World.Actor {

    private final Map<UUID, Long> runs = new HashMap<>();

    @Override
    public void step() {
      var id = release(world.below(RELEASES));
      if (world.chance(2) && table.isKnown(id)) {
        var verdict = world.chance(3) ? Verdict.CONFLICTS : Verdict.SYNCED;
        long version = runs.merge(id, 1L, Long::sum);
        unheard.add(new Heard(id, new SyncRun(id, version, verdict, table.now())));
      } else if (!unheard.isEmpty()) {
        var heard = unheard.get(world.below(unheard.size()));
        var cause = heard.run().endedAt().toString(); // so that the judge can tell
        as("stores", verdicts.consider(heard.release(), heard.run(), cause));
        if (!world.chance(3)) {
          unheard.remove(heard);
        }
      }
    }

    @Override
    public void restart() {
      // Kafka remembers
    }
  }

  /** Nights pass, and somebody sets the database's clock. */
  private final class TimeItself implements World.Actor {

    @Override
    public void step() {
      if (world.chance(2)) {
        table.setClock(Duration.ofHours(world.below(48) - 24));
      } else if (world.chance(1)) {
        world.pass(Duration.ofHours(world.below(20)));
      }
    }

    @Override
    public void restart() {
      // goes on
    }
  }
}
