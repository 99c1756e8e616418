package dev.spindle.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spindle.testkit.simulation.Hunt;
import dev.spindle.testkit.simulation.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Writers, two relays and a broker. {@link OutboxPass} and {@link OutboxPublisher} are the real
 * ones.
 */
final class RelaySimulation {

  /** Bugs that can be planted. */
  enum Bug {
    MARKS_BEFORE_ACKNOWLEDGEMENT,
    MARKS_WHAT_FAILED,
    TWO_OF_A_KEY_UNDER_WAY,
    FAILURE_IS_NOT_TOLD,
    GOES_ON_WITHOUT_LEADERSHIP,
    READS_IN_ANY_ORDER,
    READS_WHAT_IS_NOT_COMMITTED,
    READS_ONLY_BEHIND_THE_LAST_ROW
  }

  private static final int STEPS = 60;
  private static final int QUIET = 60;
  private static final int KEYS = 3;
  private static final int PAGE = 2;

  private static final class Row {
    final Pending pending;
    boolean isCommitted;

    Row(Pending pending) {
      this.pending = pending;
    }
  }

  private final World world;
  private final Set<Bug> bugs;
  private final SimulatedBroker broker;
  private final TreeMap<Long, Row> rows = new TreeMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final Set<String> broken = new HashSet<>();
  private long sequence;
  private @Nullable Session leader;

  private RelaySimulation(long seed, Set<Bug> bugs) {
    this.world = new World(seed);
    this.bugs = bugs;
    this.broker = new SimulatedBroker(world);
    world.add(new Writer());
    world.add(new Relay());
    world.add(new Relay());
  }

  /** What a run with that seed breaks. */
  static Optional<String> run(long seed, Set<Bug> bugs) {
    var simulation = new RelaySimulation(seed, bugs);
    simulation.world.run(STEPS, QUIET, simulation::isQuiet);
    simulation.judge();
    return simulation.broken.stream()
        .sorted()
        .findFirst()
        .map(what -> Hunt.told(what, simulation.world));
  }

  /** Changes things and says so, one transaction a key at a time, as a row lock has it. */
  private final class Writer implements World.Actor {

    private final List<Row> open = new ArrayList<>();

    @Override
    public void step() {
      for (int i = world.below(6); i >= 0; i--) {
        write();
      }
    }

    private void write() {
      if (world.chance(2)) {
        begin();
      } else if (!open.isEmpty()) {
        var row = open.remove(world.below(open.size()));
        if (world.chance(5)) {
          rows.remove(row.pending.seq());
        } else {
          row.isCommitted = true;
          versions.put(row.pending.key(), version(row.pending));
        }
      }
    }

    private void begin() {
      var key = "k" + world.below(KEYS);
      if (open.stream().noneMatch(row -> row.pending.key().equals(key))) {
        var text = Long.toString(versions.getOrDefault(key, 0L) + 1);
        var pending =
            new Pending(++sequence, "t", key, OutboxRow.RAW, 0, text.getBytes(UTF_8), Map.of());
        var row = new Row(pending);
        rows.put(sequence, row);
        open.add(row);
      }
    }

    @Override
    public void restart() {
      open.forEach(row -> rows.remove(row.pending.seq()));
      open.clear();
    }
  }

  private final class Relay implements World.Actor {

    private @Nullable Session session;
    private @Nullable OutboxPass pass;

    @Override
    public void step() {
      try {
        lead();
      } catch (DataAccessResourceFailureException _) {
        restart();
      }
    }

    private void lead() {
      if (session == null) {
        session = new Session();
        var sender = new OutboxPublisher(broker::producer, (_, _, value) -> value);
        pass =
            new OutboxPass(
                session,
                new BuggySender(bugs, sender, broker.producer()),
                new KeyWaits(world.clock()),
                PAGE);
      }
      if (leader == null) {
        leader = session;
      }
      if (pass != null && (leader == session || bugs.contains(Bug.GOES_ON_WITHOUT_LEADERSHIP))) {
        pass.run();
      }
    }

    @Override
    public void restart() {
      if (leader == session) {
        leader = null;
      }
      session = null;
      pass = null;
    }
  }

  /** A database connection; whoever has lost it reads and marks nothing any more. */
  private final class Session implements OutboxPass.Log {

    private long last;

    @Override
    public List<Pending> unsent(List<Long> underWay, int limit, Set<TopicKey> waiting) {
      use("read");
      boolean dirty = bugs.contains(Bug.READS_WHAT_IS_NOT_COMMITTED);
      long from = bugs.contains(Bug.READS_ONLY_BEHIND_THE_LAST_ROW) ? last : 0;
      var found =
          rows.tailMap(from, false).values().stream()
              .filter(row -> row.isCommitted || dirty)
              .map(row -> row.pending)
              .filter(pending -> !underWay.contains(pending.seq()))
              .filter(pending -> !waiting.contains(pending.topicKey()))
              .limit(limit)
              .collect(Collectors.toCollection(ArrayList::new));
      if (!found.isEmpty()) {
        last = found.getLast().seq();
      }
      if (bugs.contains(Bug.READS_IN_ANY_ORDER)) {
        Collections.reverse(found);
      }
      return found;
    }

    @Override
    public void markSent(List<Long> seqs) {
      use("mark");
      for (var seq : seqs) {
        var row = rows.remove(seq);
        if (row != null) {
          world.note("marked " + row.pending.key() + " " + version(row.pending));
        }
      }
    }

    private void use(String what) {
      world.call(what);
      if (world.chance(40) && leader == this) {
        leader = null;
        world.note("the leader lost its connection");
      }
      if (leader != this) {
        if (!bugs.contains(Bug.GOES_ON_WITHOUT_LEADERSHIP)) {
          throw new DataAccessResourceFailureException("connection lost");
        }
        broken.add("a relay that does not lead is at work: " + what);
      }
    }
  }

  private boolean isQuiet() {
    return rows.values().stream().noneMatch(row -> row.isCommitted);
  }

  private void judge() {
    var first = new HashMap<String, Long>();
    for (var record : broker.topic()) {
      long version = Long.parseLong(new String(record.value(), UTF_8));
      long before = first.getOrDefault(record.key(), 0L);
      if (version > before + 1) {
        broken.add("%s %d was published before %d".formatted(record.key(), version, before + 1));
      }
      first.merge(record.key(), version, Math::max);
    }
    if (!first.equals(versions)) {
      broken.add("committed %s, published %s".formatted(versions, first));
    }
    rows.values().stream()
        .filter(row -> row.isCommitted)
        .forEach(row -> broken.add("never marked: " + row.pending.key()));
  }

  private static long version(Pending pending) {
    var payload = pending.payload();
    return payload == null ? 0 : Long.parseLong(new String(payload, UTF_8));
  }
}
