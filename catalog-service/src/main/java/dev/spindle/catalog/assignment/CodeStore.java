package dev.spindle.catalog.assignment;

import dev.spindle.platform.scope.Scope;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The counters behind the ranges, and the codes that were ever given out. */
@Repository
class CodeStore {

  /** The row stays locked until commit, so two takers never see the same number. */
  private static final String TAKE =
      """
      insert into identifier_counter as counter (tenant_id, series, next_number)
      values (:tenant, :series, :first::bigint + :count)
      on conflict (tenant_id, series) do update
        set next_number = greatest(counter.next_number, :first::bigint) + :count
      returning next_number - :count
      """;

  private static final String IN_USE =
      """
      select isrc from recording_use
       where tenant_id = spindle_tenant() and isrc = any (:codes)
      union
      select substr(upc, 3) from release
       where tenant_id = spindle_tenant() and upc = any (:padded)
      union
      select code from assigned_code where code = any (:codes)
      """;

  private static final String OF_RECORDINGS =
      """
      select distinct on (recording_id) recording_id, isrc from recording_use
       where tenant_id = spindle_tenant() and recording_id = any (:recordings)
         and isrc is not null
       order by recording_id, release_id
      """;

  private static final String NOTE =
      """
      insert into assigned_code (code, tenant_id, release_id, track_id, assigned_at, assigned_by)
      select code, :tenant, :release, track, :at, :actor from unnest(:codes, :tracks) as c(code, track)
      """;

  private final DatabaseClient database;

  CodeStore(DatabaseClient database) {
    this.database = database;
  }

  /** Takes so many numbers of a series, at or above the first; returns the lowest of them. */
  Mono<Long> take(String series, long first, int count) {
    return Scope.tenant()
        .flatMap(
            who ->
                database
                    .sql(TAKE)
                    .bind("tenant", who.id())
                    .bind("series", series)
                    .bind("first", first)
                    .bind("count", count)
                    .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                    .one());
  }

  /** Which of these somebody has written into a release by hand, or were given out before. */
  Mono<Set<String>> inUse(List<String> codes) {
    return database
        .sql(IN_USE)
        .bind("codes", codes.toArray(String[]::new))
        .bind("padded", codes.stream().map(code -> "00" + code).toArray(String[]::new))
        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
        .all()
        .collectList()
        .map(HashSet::new);
  }

  /** The codes that these recordings have on other releases. */
  Mono<Map<UUID, String>> ofRecordings(List<UUID> recordings) {
    return database
        .sql(OF_RECORDINGS)
        .bind("recordings", recordings.toArray(UUID[]::new))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get(0, UUID.class)),
                    Objects.requireNonNull(row.get(1, String.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Keeps for ever that these were given out. */
  Mono<Void> note(UUID release, List<Taken> taken, Instant at) {
    return Scope.tenant()
        .flatMap(
            who ->
                database
                    .sql(NOTE)
                    .bind("tenant", who.id())
                    .bind("release", release)
                    .bind("codes", taken.stream().map(Taken::code).toArray(String[]::new))
                    .bind("tracks", taken.stream().map(Taken::track).toArray(UUID[]::new))
                    .bind("at", at)
                    .bind("actor", who.actor())
                    .then());
  }
}
