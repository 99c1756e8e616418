package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.LifecycleFixtures;
import dev.spindle.testkit.simulation.SimulatedDatabase;
import dev.spindle.testkit.simulation.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of a release as the production code's own statements work them: a condition or a
 * column counts only if it stands in the SQL. Every read lets others go on, as READ COMMITTED does.
 */
final class SimulatedReleases {

  /**
   * What a move wrote: a line of the history, and events.
   *
   * @param values as they were bound, by name
   * @param isMoved whether the release was moved, too
   */
  record Step(Map<String, Object> values, boolean isMoved, int events) {

    UUID release() {
      return (UUID) the("id");
    }

    long version() {
      return (long) the("version");
    }

    Object the(String name) {
      return Objects.requireNonNull(values.get(name), name);
    }
  }

  /** What a move sets, by column. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "version", "version",
          "state", "toState",
          "lock_level", "toLock",
          "plan_time", "planTime",
          "plan_zone", "planZone",
          "plan_policy", "planPolicy",
          "due_at", "dueAt",
          "changed_at", "at",
          "reopened_at", "reopenedAt");

  private static final List<Map<String, Object>> CHANGED = List.of(Map.of());
  private static final UUID TENANT = new UUID(0, 1);
  private static final String FACTS =
      JsonMapper.shared().writeValueAsString(LifecycleFixtures.deliverable());

  private static final Comparator<Map<String, Object>> IN_TURN =
      Comparator.comparing(SimulatedReleases::dueAt)
          .thenComparing(row -> (UUID) row.get("release_id"));

  private final World world;
  private final SimulatedDatabase database;
  private final Set<String> broken;
  private final Map<UUID, Map<String, Object>> rows = new TreeMap<>();
  private final Map<UUID, Long> verdicts = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private Duration skew = Duration.ZERO;

  /**
   * @param broken where breaches are noted that can be seen in the write only
   */
  SimulatedReleases(World world, SimulatedDatabase database, Set<String> broken) {
    this.world = world;
    this.database = database;
    this.broken = broken;
    database.on("insert into release_lifecycle", (_, values) -> add(values));
    database.on("select l.release_id", (_, values) -> find(values));
    database.on("with moved as", this::move);
    database.on("select tenant_id, release_id, version, due_at", (_, values) -> due(values));
    database.on("insert into store_verdict", this::note);
    database.on("update store_verdict", (_, _) -> CHANGED);
  }

  /** By the database's clock, which may be set back. */
  Instant now() {
    return world.clock().instant().plus(skew);
  }

  void setClock(Duration off) {
    skew = off;
  }

  boolean isKnown(UUID id) {
    return rows.containsKey(id);
  }

  /** Releases that are out by their plan, but not by their state. */
  List<UUID> forgotten() {
    return rows.values().stream()
        .filter(row -> row.get("state").equals("SCHEDULED"))
        .filter(row -> !planned(row).isAfter(now()))
        .map(row -> (UUID) row.get("release_id"))
        .toList();
  }

  /** What was done to each release, in the order of the commits. */
  Map<UUID, List<Step>> histories() {
    return steps.stream().collect(Collectors.groupingBy(Step::release));
  }

  /** Planned releases whose moment has come, the longest due first. */
  List<Map<String, Object>> overdue() {
    return rows.values().stream()
        .filter(row -> row.get("state").equals("SCHEDULED") && !dueAt(row).isAfter(now()))
        .sorted(IN_TURN)
        .toList();
  }

  private List<Map<String, Object>> add(Map<String, Object> values) {
    Stream.of((UUID[]) Objects.requireNonNull(values.get("ids"))).forEach(this::add);
    return CHANGED;
  }

  private void add(UUID id) {
    var row = new HashMap<String, Object>();
    row.put("release_id", id);
    row.put("tenant_id", TENANT);
    row.put("version", 0L);
    row.put("state", "DRAFT");
    row.put("lock_level", "UNLOCKED");
    row.put("started_at", now());
    row.put("changed_at", now());
    put(rows, id, row);
  }

  private List<Map<String, Object>> find(Map<String, Object> values) {
    var seen = new HashMap<>(row(values));
    seen.put("facts", FACTS);
    seen.put("now", now());
    goOn("between reading and writing");
    return List.of(seen);
  }

  private List<Map<String, Object>> due(Map<String, Object> values) {
    var after = new HashMap<String, Object>();
    after.put("due_at", values.getOrDefault("afterAt", Instant.MIN));
    after.put("release_id", values.get("afterId"));
    var found =
        overdue().stream()
            .filter(row -> IN_TURN.compare(row, after) > 0)
            .limit((int) values.get("page"))
            .toList();
    goOn("between looking and releasing");
    return found;
  }

  private List<Map<String, Object>> move(String sql, Map<String, Object> values) {
    var row = row(values);
    boolean isTaken = isAsSeen(sql, values, row) && isNotTooSoon(sql, values);
    if (isTaken || !sql.contains("where exists (select 1 from moved)")) {
      step(new Step(values, isTaken, ((Object[]) values.get("outboxIds")).length));
    }
    if (!isTaken) {
      return List.of();
    }
    if (values.get("transition").equals("release") && dueAt(row).isAfter(now())) {
      broken.add("released before its moment");
    }
    put(rows, (UUID) row.get("release_id"), moved(sql, values, row));
    return CHANGED;
  }

  private static boolean isAsSeen(String sql, Map<String, Object> values, Map<String, Object> row) {
    return (!sql.contains("and version = :version - 1")
            || row.get("version").equals((long) values.get("version") - 1))
        && (!sql.contains("and state = :fromState")
            || row.get("state").equals(values.get("fromState")));
  }

  private boolean isNotTooSoon(String sql, Map<String, Object> values) {
    return !sql.contains(":notBefore <=")
        || values.get("notBefore") == null
        || !((Instant) values.get("notBefore")).isAfter(now());
  }

  private static Map<String, Object> moved(
      String sql, Map<String, Object> values, Map<String, Object> before) {
    var row = new HashMap<>(before);
    COLUMNS.forEach(
        (column, value) -> {
          if (sql.contains(column + " = :" + value)) {
            row.put(column, values.get(value));
          }
        });
    return row;
  }

  /** A run that is not newer changes nothing, if the statement says so. */
  private List<Map<String, Object>> note(String sql, Map<String, Object> values) {
    var id = (UUID) values.get("id");
    long version = (long) values.get("version");
    if (sql.contains("store_verdict.version < excluded.version")
        && verdicts.getOrDefault(id, 0L) >= version) {
      return List.of();
    }
    if (verdicts.getOrDefault(id, 0L) > version) {
      broken.add("an older run took the place of a newer one");
    }
    put(verdicts, id, version);
    return CHANGED;
  }

  /** Others take their turns, unless they would wait for what this transaction has locked. */
  private void goOn(String where) {
    if (database.hasChangedNothing()) {
      world.call(where);
    } else {
      world.crashPoint(where);
    }
  }

  private void step(Step step) {
    steps.add(step);
    database.undo(() -> steps.remove(step));
  }

  private <V> void put(Map<UUID, V> table, UUID id, V value) {
    var before = table.put(id, value);
    database.undo(
        () -> {
          if (before == null) {
            table.remove(id);
          } else {
            table.put(id, before);
          }
        });
  }

  private Map<String, Object> row(Map<String, Object> values) {
    return Objects.requireNonNull(rows.get((UUID) values.get("id")));
  }

  /** A walk plans in UTC. */
  private static Instant planned(Map<String, Object> row) {
    return ((LocalDateTime) row.get("plan_time")).toInstant(ZoneOffset.UTC);
  }

  private static Instant dueAt(Map<String, Object> row) {
    return row.get("due_at") instanceof Instant due ? due : Instant.MAX;
  }
}
