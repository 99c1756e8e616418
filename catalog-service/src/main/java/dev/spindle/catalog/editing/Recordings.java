package dev.spindle.catalog.editing;

import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Track;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Recordings that stand on more than one release. */
@Service
public class Recordings {

  private final Archive archive;

  Recordings(Archive archive) {
    this.archive = archive;
  }

  /**
   * The track, with what is already known of its recording where it says nothing itself: ISRC,
   * master, credits and so on, as on the latest release that plays it.
   */
  public Mono<Track> known(Track track) {
    return track.recordingId().equals(track.id())
        ? Mono.just(track)
        : archive
            .playing(track.recordingId())
            .flatMapIterable(found -> found.release().tracks())
            .filter(other -> other.recordingId().equals(track.recordingId()))
            .next()
            .map(other -> joined(track, other))
            .defaultIfEmpty(track);
  }

  private static Track joined(Track track, Track known) {
    var filled = track.stating(track.facts().filledWith(known.facts()), Origin.PERSON);
    var audio = known.audio();
    return audio == null ? filled : filled.recorded(audio);
  }
}
