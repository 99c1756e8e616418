package dev.spindle.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.deadletters.DeadLetters;
import dev.spindle.platform.inbox.Inbox;
import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.simulation.Hunt;
import dev.spindle.testkit.simulation.SimulatedDatabase;
import dev.spindle.testkit.simulation.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchListenerFailedException;
import reactor.core.publisher.Mono;

/**
 * A partition, its consumer and the consumer's database. {@link EventListener}, {@link
 * EventWorker}, {@link Inbox}, {@link DeadLetters} and {@link Tx} are the real ones; what Spring's
 * container does around them (retry, then set aside, then commit the offset) is done here.
 */
final class ConsumerSimulation {

  /** Bugs that can be planted. */
  enum Bug {
    INBOX_FORGOTTEN,
    NOTED_OUTSIDE_THE_TRANSACTION,
    OFFSET_BEFORE_EFFECT,
    KEY_NOT_HELD_BACK,
    HELD_KEYS_FORGOTTEN_AT_RESTART,
    FAILED_RECORD_PASSED_OVER,
    REST_OF_THE_POLL_PASSED_OVER,
    LETTER_TOLD_BUT_NOT_KEPT
  }

  /** An effect of the record at an offset. */
  record Effect(String key, long offset) {}

  private static final String TOPIC = Topics.RELEASE_SCHEDULED.name();
  private static final int MOST_AT_ONCE = 5;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int STEPS = 80;
  private static final int QUIET = 1_000;
  private static final int KEYS = 3;
  private static final int ATTEMPTS = 3;

  private final World world;
  private final Set<Bug> bugs;
  private final SimulatedDatabase database;
  private final Tx tx;
  private final List<ConsumerRecord<String, byte[]>> partition = new ArrayList<>();
  private final Set<String> inbox = new HashSet<>();
  private final List<Effect> effects = new ArrayList<>();
  private final Map<Long, String> letters = new TreeMap<>();
  private final Set<String> defective = new HashSet<>();
  private int committed;

  private ConsumerSimulation(long seed, Set<Bug> bugs) {
    this.world = new World(seed);
    this.bugs = bugs;
    this.database = new SimulatedDatabase(world);
    this.tx = new Tx(database.transactions(), database.transactions(), () -> {});
    database.on("insert into inbox", this::note);
    database.on("insert into dead_letter", this::keep);
    database.on("select distinct topic, key", (_, _) -> held());
    world.add(new Producer());
    world.add(new Consumer());
  }

  /** What a run with that seed breaks. */
  static Optional<String> run(long seed, Set<Bug> bugs) {
    var simulation = new ConsumerSimulation(seed, bugs);
    simulation.world.run(STEPS, QUIET, () -> simulation.committed == simulation.partition.size());
    return new ConsumerJudge(simulation.partition, simulation.effects, simulation.letters)
        .judge()
        .map(what -> Hunt.told(what, simulation.world));
  }

  private List<Map<String, Object>> note(String sql, Map<String, Object> values) {
    var ids = (String[]) Objects.requireNonNull(values.get("ids"));
    return Stream.of(ids)
        .filter(id -> isNew(id) || bugs.contains(Bug.INBOX_FORGOTTEN))
        .map(id -> Map.<String, Object>of("event_id", id))
        .toList();
  }

  private boolean isNew(String id) {
    boolean isNew = inbox.add(id);
    if (isNew && !bugs.contains(Bug.NOTED_OUTSIDE_THE_TRANSACTION)) {
      database.undo(() -> inbox.remove(id));
    }
    return isNew;
  }

  private List<Map<String, Object>> keep(String sql, Map<String, Object> values) {
    var offset = Long.valueOf(String.valueOf(values.get("offset")));
    if (!bugs.contains(Bug.LETTER_TOLD_BUT_NOT_KEPT)
        && letters.putIfAbsent(offset, String.valueOf(values.get("key"))) == null) {
      database.undo(() -> letters.remove(offset));
    }
    return List.of();
  }

  private List<Map<String, Object>> held() {
    return letters.values().stream()
        .distinct()
        .map(key -> Map.<String, Object>of("topic", TOPIC, "key", key))
        .toList();
  }

  private Mono<Void> effect(EventContext event) {
    return Mono.fromRunnable(
        () -> {
          if (defective.contains(event.envelope().id())) {
            throw new IllegalStateException("a bug");
          }
          var effect = new Effect(event.key(), event.offset());
          effects.add(effect);
          database.undo(() -> effects.remove(effects.lastIndexOf(effect)));
          world.note("effect " + effect);
        });
  }

  /** Two tenants: the last key is of the second. */
  private static UUID tenantOf(String key) {
    return new UUID(0, key.equals("k" + (KEYS - 1)) ? 2 : 1);
  }

  private final class Producer implements World.Actor {

    @Override
    public void step() {
      var key = "k" + world.below(KEYS);
      boolean again = !partition.isEmpty() && world.chance(4);
      if (again) {
        var before = partition.get(world.below(partition.size()));
        append(before.key(), Envelope.of(before.headers()).id());
      } else if (world.chance(1)) {
        var id = new UUID(1, partition.size()).toString();
        if (world.chance(6)) {
          defective.add(id);
        }
        append(key, id);
      }
    }

    private void append(String key, String id) {
      var record = new ConsumerRecord<String, byte[]>(TOPIC, 0, partition.size(), key, null);
      new Envelope(id, "t", "/s", Instant.EPOCH, key, tenantOf(key), "a", null)
          .headers()
          .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
      partition.add(record);
    }

    @Override
    public void restart() {
      // remembers nothing
    }
  }

  private final class Consumer implements World.Actor {

    private DeadLetters letterBox = letterBox();
    private EventListener listener = listener();
    private boolean knowsHeldKeys;
    private int attempt = 1;
    private int position;

    @Override
    public void step() {
      if (!knowsHeldKeys && !bugs.contains(Bug.HELD_KEYS_FORGOTTEN_AT_RESTART)) {
        letterBox.refresh();
      }
      knowsHeldKeys = true;
      if (position < partition.size()) {
        int end = Math.min(partition.size(), position + 1 + world.below(MOST_AT_ONCE));
        work(List.copyOf(partition.subList(position, end)));
      }
      if (world.chance(15)) {
        world.note("rebalanced to " + committed);
        position = committed;
      }
    }

    private void work(List<ConsumerRecord<String, byte[]>> records) {
      if (bugs.contains(Bug.OFFSET_BEFORE_EFFECT)) {
        committed = position + records.size();
      }
      int dealtWith = dealtWith(records);
      if (dealtWith > 0) {
        attempt = 1;
        position += dealtWith;
        world.call("before the offset is committed");
        committed = position;
      }
    }

    /** How many of the first: up to the one that failed, and with it once it is set aside. */
    private int dealtWith(List<ConsumerRecord<String, byte[]>> records) {
      try {
        listener.onMessage(records);
        return records.size();
      } catch (BatchListenerFailedException e) {
        if (e.getCause() instanceof World.Crash crash) {
          throw crash;
        }
        var failed = Objects.requireNonNull(e.getRecord());
        int before = (int) failed.offset() - position;
        if (before > 0 || Transience.isTransient(e) || attempt++ < ATTEMPTS) {
          return before;
        }
        if (!bugs.contains(Bug.FAILED_RECORD_PASSED_OVER)) {
          letterBox.keep(partition.get((int) failed.offset()), e);
        }
        return bugs.contains(Bug.REST_OF_THE_POLL_PASSED_OVER) ? records.size() : 1;
      }
    }

    @Override
    public void restart() {
      letterBox = letterBox();
      listener = listener();
      knowsHeldKeys = false;
      attempt = 1;
      position = committed;
    }

    private EventListener listener() {
      var subscriptions = new Subscriptions();
      subscriptions.tombstone(Topics.RELEASE_SCHEDULED, ConsumerSimulation.this::effect);
      var worker =
          new EventWorker(
              subscriptions,
              new WireFormat(new SchemaRegistry(java.net.URI.create("http://never.asked/"))),
              tx,
              new Inbox(database.client()),
              TraceContext.none(),
              TIMEOUT);
      return new EventListener(
          worker, bugs.contains(Bug.KEY_NOT_HELD_BACK) ? letterBox() : letterBox);
    }

    private DeadLetters letterBox() {
      return new DeadLetters(
          database.client(), tx, kafka(), "simulation", new SimpleMeterRegistry());
    }
  }

  @SuppressWarnings("unchecked") // a proxy knows no type arguments
  private static KafkaOperations<String, byte[]> kafka() {
    return (KafkaOperations<String, byte[]>)
        Proxy.newProxyInstance(
            KafkaOperations.class.getClassLoader(),
            new Class<?>[] {KafkaOperations.class},
            (_, method, _) ->
                method.getName().equals("send") ? CompletableFuture.completedFuture(null) : null);
  }
}
