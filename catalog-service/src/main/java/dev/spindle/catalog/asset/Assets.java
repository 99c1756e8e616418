package dev.spindle.catalog.asset;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.editing.Decision;
import dev.spindle.catalog.editing.Intent;
import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.catalog.media.AudioFacts;
import dev.spindle.catalog.media.ImageFacts;
import dev.spindle.catalog.media.MediaProbe.Kind;
import dev.spindle.catalog.release.AudioFile;
import dev.spindle.catalog.release.EditPolicy;
import dev.spindle.catalog.release.ImageFile;
import dev.spindle.catalog.release.Release;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Masters and covers. The file is judged and stored first; then the release is changed like by any
 * other edit, so a lock that came meanwhile wins. The same file again changes nothing.
 */
@Service
public class Assets {

  private final Intake intake;
  private final Releases releases;

  Assets(Intake intake, Releases releases) {
    this.intake = intake;
    this.releases = releases;
  }

  /**
   * A file that somebody uploads.
   *
   * @param name as the client calls it, checked text
   * @param announced bytes, -1 when the client does not say
   * @param expected version the uploader saw; null when it does not matter
   */
  public record Incoming(String name, long announced, @Nullable Long expected) {}

  /** Puts a master behind a track; fails as {@link Releases#edit} and {@link Intake#take} do. */
  public Mono<StoredRelease> putAudio(UUID id, UUID trackId, Incoming file, Flux<DataBuffer> body) {
    var intent = new Intent("audio-uploaded", java.util.List.of("tracks"), file.expected());
    return worth(id, intent, Kind.AUDIO, file)
        .doOnNext(release -> requireTrack(release, trackId))
        .then(Mono.defer(() -> intake.take(Kind.AUDIO, file.name(), body)))
        .flatMap(
            received ->
                releases.edit(
                    id, intent, release -> Mono.just(recorded(release, trackId, received))));
  }

  /** Puts a front cover on a release; fails as {@link Releases#edit} and {@link Intake#take} do. */
  public Mono<StoredRelease> putCover(UUID id, Incoming file, Flux<DataBuffer> body) {
    var intent = new Intent("cover-uploaded", java.util.List.of("cover"), file.expected());
    return worth(id, intent, Kind.IMAGE, file)
        .then(Mono.defer(() -> intake.take(Kind.IMAGE, file.name(), body)))
        .flatMap(
            received ->
                releases.edit(id, intent, release -> Mono.just(covered(release, received))));
  }

  /** Spares the client a long upload that would be refused at its end. */
  private Mono<Release> worth(UUID id, Intent intent, Kind kind, Incoming file) {
    return releases
        .find(id)
        .doOnNext(
            stored -> {
              intake.requireFits(kind, file.announced());
              var closed = EditPolicy.closed(stored.standing().lock(), intent.fields());
              if (!closed.isEmpty()) {
                throw CatalogProblem.FIELD_LOCKED.because(
                    "The release is " + stored.standing().lock(), Strictness.published(closed));
              }
            })
        .map(StoredRelease::release);
  }

  private static void requireTrack(Release release, UUID trackId) {
    if (release.track(trackId).isEmpty()) {
      throw CatalogProblem.TRACK_NOT_FOUND.because("Track " + trackId);
    }
  }

  private static Decision recorded(Release release, UUID trackId, Received received) {
    var track = release.track(trackId);
    if (track.isEmpty()) {
      return new Decision.NoSuchTrack();
    }
    var present = track.get().audio();
    if (present != null && present.file().key().equals(received.file().key())) {
      return new Decision.Accepted(release);
    }
    var master = new AudioFile(received.file(), (AudioFacts) received.facts());
    return new Decision.Accepted(release.changing(trackId, one -> one.recorded(master)));
  }

  private static Decision covered(Release release, Received received) {
    var present = release.cover();
    return present != null && present.file().key().equals(received.file().key())
        ? new Decision.Accepted(release)
        : new Decision.Accepted(
            release.coveredBy(new ImageFile(received.file(), (ImageFacts) received.facts())));
  }
}
