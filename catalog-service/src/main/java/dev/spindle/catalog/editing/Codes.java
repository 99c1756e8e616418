package dev.spindle.catalog.editing;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sees to it that a code means one thing within a tenant. Runs inside the caller's transaction. */
@Component
class Codes {

  private final ReleaseStore releases;
  private final RecordingStore recordings;

  Codes(ReleaseStore releases, RecordingStore recordings) {
    this.releases = releases;
    this.recordings = recordings;
  }

  /** Fails with {@code isrc-taken} when a track has the ISRC of another recording. */
  Mono<Void> requireFree(List<Track> tracks) {
    return recordings
        .isrcsOfOthers(tracks)
        .next()
        .flatMap(
            isrc ->
                CatalogProblem.ISRC_TAKEN.error(
                    isrc + " is another recording; if it is the same, name its recordingId"));
  }

  /** As {@link #requireFree(List)}, of what an edit brings in. */
  Mono<Void> requireFree(Release present, Release next) {
    var known = recordingsByCode(present);
    var brought =
        next.tracks().stream()
            .filter(track -> track.facts().isrc() != null)
            .filter(track -> !track.recordingId().equals(known.get(track.facts().isrc())))
            .toList();
    return requireFree(brought);
  }

  /** Which codes of the release another release or recording of the tenant has. */
  Mono<Set<String>> taken(Release release) {
    var upc = release.facts().upc();
    var upcs = upc == null ? Flux.<String>empty() : releases.upcOfOther(release.id(), upc);
    return recordings.isrcsOfOthers(release.tracks()).concatWith(upcs).collect(Collectors.toSet());
  }

  private static Map<Isrc, UUID> recordingsByCode(Release release) {
    var byCode = new HashMap<Isrc, UUID>();
    for (var track : release.tracks()) {
      var isrc = track.facts().isrc();
      if (isrc != null) {
        byCode.put(isrc, track.recordingId());
      }
    }
    return byCode;
  }
}
