package dev.spindle.catalog.asset;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.release.AudioFile;
import dev.spindle.catalog.release.ImageFile;
import dev.spindle.catalog.release.StoredFile;
import dev.spindle.platform.objects.ObjectStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Files on their way out. */
@Service
public class Downloads {

  private static final int BLOCK = 64 * 1024;

  private final Releases releases;
  private final ObjectStore store;

  Downloads(Releases releases, ObjectStore store) {
    this.releases = releases;
    this.store = store;
  }

  /** The release with its files; fails with {@code release-not-found}. */
  public Mono<StoredRelease> release(UUID id) {
    return releases.find(id);
  }

  /** The front cover; fails with {@code release-not-found} or {@code nothing-stored}. */
  public Mono<StoredFile> cover(UUID id) {
    return releases
        .find(id)
        .flatMap(stored -> Mono.justOrEmpty(stored.release().cover()))
        .map(ImageFile::file)
        .switchIfEmpty(CatalogProblem.NOTHING_STORED.error("There is no cover yet"));
  }

  /** A track's master; fails with {@code release-not-found} or {@code nothing-stored}. */
  public Mono<StoredFile> audio(UUID id, UUID trackId) {
    return releases
        .find(id)
        .flatMap(stored -> Mono.justOrEmpty(stored.release().track(trackId)))
        .flatMap(track -> Mono.justOrEmpty(Optional.ofNullable(track.audio())))
        .map(AudioFile::file)
        .switchIfEmpty(CatalogProblem.NOTHING_STORED.error("There is no audio of that track yet"));
  }

  /** The bytes, as the reader asks for them. */
  public Flux<DataBuffer> bytes(StoredFile file) {
    return DataBufferUtils.readInputStream(
            () -> store.open(file.key()), DefaultDataBufferFactory.sharedInstance, BLOCK)
        .subscribeOn(Schedulers.boundedElastic());
  }
}
