package dev.spindle.catalog.editing;

import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Track;
import dev.spindle.platform.scope.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which recordings releases play, and under which codes. Runs inside the caller's transaction. */
@Repository
class RecordingStore {

  private static final String USES =
      """
      with gone as (delete from recording_use where release_id = :id and track_id <> all (:tracks))
      insert into recording_use (track_id, release_id, tenant_id, recording_id, isrc)
      select * from unnest(:tracks, :releases, :tenants, :recordings, :isrcs)
      on conflict (release_id, track_id) do update
        set recording_id = excluded.recording_id, isrc = excluded.isrc
      """;

  /** Whoever brings the same code at the same time waits here, and then sees this one. */
  private static final String CLAIM =
      """
      select count(pg_advisory_xact_lock(hashtextextended(spindle_tenant()::text || code, 0)))
        from (select code from unnest(:isrcs) as codes(code) order by code) as sorted
      """;

  private static final String OTHER_RECORDING =
      """
      select used.isrc from recording_use used
        join unnest(:isrcs, :recordings) as mine(isrc, recording) on mine.isrc = used.isrc
       where used.tenant_id = spindle_tenant() and used.recording_id <> mine.recording
      """;

  private static final String RECORDING =
      """
      select release_id from recording_use
       where recording_id = :recording and tenant_id = spindle_tenant()
       order by release_id desc limit 1
      """;

  private final DatabaseClient database;

  RecordingStore(DatabaseClient database) {
    this.database = database;
  }

  /** Writes which recordings the release plays now. */
  Mono<Void> put(Release release, Scope.Tenant who) {
    var tracks = release.tracks();
    return database
        .sql(USES)
        .bind("id", release.id())
        .bind("tracks", tracks.stream().map(Track::id).toArray(UUID[]::new))
        .bind("releases", tracks.stream().map(_ -> release.id()).toArray(UUID[]::new))
        .bind("tenants", tracks.stream().map(_ -> who.id()).toArray(UUID[]::new))
        .bind("recordings", tracks.stream().map(Track::recordingId).toArray(UUID[]::new))
        .bind("isrcs", tracks.stream().map(RecordingStore::isrc).toArray(String[]::new))
        .then();
  }

  /** ISRCs among these tracks that another recording of the tenant has. */
  Flux<String> isrcsOfOthers(List<Track> tracks) {
    var coded = tracks.stream().filter(track -> track.facts().isrc() != null).toList();
    var isrcs = coded.stream().map(RecordingStore::isrc).toArray(String[]::new);
    var recordings = coded.stream().map(Track::recordingId).toArray(UUID[]::new);
    return isrcs.length == 0
        ? Flux.empty()
        : database.sql(CLAIM).bind("isrcs", isrcs).then().thenMany(others(isrcs, recordings));
  }

  private Flux<String> others(String[] isrcs, UUID[] recordings) {
    return database
        .sql(OTHER_RECORDING)
        .bind("isrcs", isrcs)
        .bind("recordings", recordings)
        .map(row -> Objects.requireNonNull(row.get(0, String.class)))
        .all();
  }

  /** The latest release that plays the recording. */
  Mono<UUID> playing(UUID recording) {
    return database
        .sql(RECORDING)
        .bind("recording", recording)
        .map(row -> Objects.requireNonNull(row.get(0, UUID.class)))
        .one();
  }

  private static @Nullable String isrc(Track track) {
    return Optional.ofNullable(track.facts().isrc()).map(Isrc::value).orElse(null);
  }
}
