package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** Table {@code sighting}: what each store said last. */
@Repository
class SightingStore {

  private static final String PUT =
      """
      insert into sighting (release_id, provider, tenant_id, data, asked_at, first_shown_at)
      values (:release, :provider, :tenant, :data::jsonb, :at, case when :shown then :at end)
      on conflict (release_id, provider) do update
         set data = excluded.data, asked_at = excluded.asked_at,
             first_shown_at = coalesce(sighting.first_shown_at, excluded.first_shown_at)
      """;
  private static final String FORGET_OTHERS =
      "delete from sighting where release_id = :release and not provider = any(:providers)";
  private static final String LIST =
      "select data, asked_at from sighting where release_id = :release order by provider";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DatabaseClient database;

  SightingStore(DatabaseClient database) {
    this.database = database;
  }

  /** Keeps these sightings as all there are of the release. */
  Mono<Void> replace(UUID releaseId, List<Sighting> sightings, Instant at) {
    String[] providers =
        sightings.stream().map(sighting -> sighting.provider().code()).toArray(String[]::new);
    return database
        .sql(FORGET_OTHERS)
        .bind("release", releaseId)
        .bind("providers", providers)
        .then()
        .thenMany(Flux.fromIterable(sightings).concatMap(sighting -> put(releaseId, sighting, at)))
        .then();
  }

  Mono<List<SightingAt>> list(UUID releaseId) {
    return database
        .sql(LIST)
        .bind("release", releaseId)
        .map(SightingStore::sightingAt)
        .all()
        .collectList();
  }

  private Mono<Void> put(UUID releaseId, Sighting sighting, Instant at) {
    return Scope.tenant()
        .flatMap(
            scope ->
                database
                    .sql(PUT)
                    .bind("release", releaseId)
                    .bind("provider", sighting.provider().code())
                    .bind("tenant", scope.id())
                    .bind("data", JSON.writeValueAsString(StoredSighting.of(sighting)))
                    .bind("shown", sighting instanceof Sighting.Shown)
                    .bind("at", at)
                    .then());
  }

  private static SightingAt sightingAt(Readable row) {
    String data = Objects.requireNonNull(row.get("data", String.class));
    return new SightingAt(
        JSON.readValue(data, StoredSighting.class).sighting(),
        Objects.requireNonNull(row.get("asked_at", Instant.class)));
  }
}
