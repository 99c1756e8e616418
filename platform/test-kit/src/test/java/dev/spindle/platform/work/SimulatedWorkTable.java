package dev.spindle.platform.work;

import dev.spindle.testkit.simulation.SimulatedDatabase;
import dev.spindle.testkit.simulation.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code due_work} as the production code's own statements work it: a condition counts only
 * if it stands in the SQL, so that a statement that lost one misbehaves here as it would there.
 */
final class SimulatedWorkTable {

  /** A row. */
  record Row(UUID id, Instant due, int attempts, long token, @Nullable Instant leaseUntil) {

    boolean isLeasedAt(Instant now) {
      return leaseUntil != null && !leaseUntil.isBefore(now);
    }
  }

  private static final UUID TENANT = new UUID(0, 1);

  private final World world;
  private final SimulatedDatabase database;
  private final Map<UUID, Row> rows = new TreeMap<>();
  private final Map<UUID, Integer> claimOfRow = new HashMap<>();
  private final Map<World.Actor, Integer> claimOfWorker = new HashMap<>();
  private final Set<String> broken;
  private int claims;
  private long tokens;

  /**
   * @param broken where breaches are noted: somebody touched what another has in hand
   */
  SimulatedWorkTable(World world, SimulatedDatabase database, Set<String> broken) {
    this.broken = broken;
    this.world = world;
    this.database = database;
    database.on("insert into due_work", this::put);
    database.on("with c as materialized", this::claim);
    database.on("select 1 from due_work", (sql, values) -> held(sql, values));
    database.on("update due_work set lease_until", this::extend);
    database.on("update due_work set due_at", this::again);
    database.on("delete from due_work", this::done);
  }

  /** Whether the acting worker is the one that claimed it last, whatever its token says. */
  void requireHeld(UUID id, String what) {
    if (!Objects.equals(claimOfRow.get(id), claimOfWorker.get(world.acting()))) {
      broken.add(what + " by one that lost it");
    }
  }

  Map<UUID, Row> rows() {
    return rows;
  }

  private List<Map<String, Object>> put(String sql, Map<String, Object> values) {
    var id = (UUID) values.get("id");
    var before = rows.get(id);
    var claim = claimOfRow.remove(id);
    database.undo(() -> claimOfRow.computeIfAbsent(id, _ -> claim));
    write(id, new Row(id, (Instant) values.get("due"), 0, planned(sql, before), null));
    return changed();
  }

  private List<Map<String, Object>> claim(String sql, Map<String, Object> values) {
    var now = world.clock().instant();
    return rows.values().stream()
        .filter(row -> !sql.contains("due_at <= clock_timestamp()") || !row.due().isAfter(now))
        .filter(row -> !sql.contains("lease_until < clock_timestamp()") || !row.isLeasedAt(now))
        .min(Comparator.comparing(Row::due))
        .map(row -> List.of(claimed(sql, row, now.plus(seconds(values)))))
        .orElse(List.of());
  }

  private Map<String, Object> claimed(String sql, Row row, Instant until) {
    long token = claimed(sql, row.token());
    var now = world.clock().instant();
    if (row.isLeasedAt(now)) {
      broken.add("claimed although another holds it");
    }
    if (row.due().isAfter(now)) {
      broken.add("claimed before it was due");
    }
    write(row.id(), new Row(row.id(), row.due(), row.attempts() + 1, token, until));
    claim(row.id());
    return Map.of(
        "work_id",
        row.id(),
        "tenant_id",
        TENANT,
        "lane",
        "",
        "lease_token",
        token,
        "attempts",
        row.attempts() + 1,
        "due_at",
        row.due());
  }

  private void claim(UUID id) {
    var before = claimOfRow.put(id, ++claims);
    claimOfWorker.put(world.acting(), claims);
    database.undo(() -> claimOfRow.compute(id, (_, _) -> before));
  }

  private List<Map<String, Object>> held(String sql, Map<String, Object> values) {
    var row = rows.get((UUID) values.get("id"));
    return row == null
            || (sql.contains("lease_token = :token")
                && row.token() != ((Number) values.get("token")).longValue())
        ? List.of()
        : changed();
  }

  private List<Map<String, Object>> extend(String sql, Map<String, Object> values) {
    if (held(sql, values).isEmpty()) {
      return List.of();
    }
    var row = rows.get((UUID) values.get("id"));
    requireHeld(row.id(), "extended");
    var until = world.clock().instant().plus(seconds(values));
    write(row.id(), new Row(row.id(), row.due(), row.attempts(), row.token(), until));
    return changed();
  }

  private List<Map<String, Object>> again(String sql, Map<String, Object> values) {
    if (held(sql, values).isEmpty()) {
      return List.of();
    }
    var row = rows.get((UUID) values.get("id"));
    requireHeld(row.id(), "put off");
    write(
        row.id(),
        new Row(row.id(), (Instant) values.get("due"), row.attempts(), row.token(), null));
    return changed();
  }

  private List<Map<String, Object>> done(String sql, Map<String, Object> values) {
    if (held(sql, values).isEmpty()) {
      return List.of();
    }
    var gone = rows.remove((UUID) values.get("id"));
    requireHeld(gone.id(), "called done");
    database.undo(() -> rows.put(gone.id(), gone));
    return changed();
  }

  /** A sequence gives nothing back, whatever becomes of the transaction. */
  private long planned(String sql, @Nullable Row before) {
    long fresh = sql.contains("nextval('due_work_token')") ? ++tokens : 0;
    if (before == null || sql.contains("lease_token = excluded.lease_token")) {
      return fresh;
    }
    return sql.contains("due_work.lease_token + 1") ? before.token() + 1 : before.token();
  }

  private long claimed(String sql, long before) {
    if (sql.contains("lease_token = nextval('due_work_token')")) {
      return ++tokens;
    }
    return sql.contains("d.lease_token + 1") ? before + 1 : before;
  }

  private void write(UUID id, Row row) {
    var before = rows.put(id, row);
    database.undo(
        () -> {
          if (before == null) {
            rows.remove(id);
          } else {
            rows.put(id, before);
          }
        });
  }

  private static Duration seconds(Map<String, Object> values) {
    return Duration.ofMillis((long) (((Number) values.get("lease")).doubleValue() * 1000));
  }

  private static List<Map<String, Object>> changed() {
    return List.of(Map.of());
  }
}
