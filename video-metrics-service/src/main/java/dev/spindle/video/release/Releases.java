package dev.spindle.video.release;

import dev.spindle.platform.events.Newest;
import dev.spindle.video.VideoProblem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What is known of releases. Every method runs inside its caller's transaction. */
@Service
public class Releases {

  private final ReleaseStore store;

  Releases(ReleaseStore store) {
    this.store = store;
  }

  /** The catalogue told of releases. */
  public Mono<Void> changed(List<TitleNews> news) {
    return store.titles(Newest.of(news, TitleNews::releaseId, TitleNews::catalogVersion));
  }

  /** Lifecycle moved releases. */
  public Mono<Void> transitioned(List<StateNews> news) {
    return store.states(Newest.of(news, StateNews::releaseId, StateNews::lifecycleVersion));
  }

  /** The catalogue deleted a release; its videos stay, no new one can be planned. */
  public Mono<Void> deleted(UUID id) {
    return store.gone(id);
  }

  /** A release; fails with {@code release-not-found}. */
  public Mono<KnownRelease> require(UUID id) {
    return find(id).switchIfEmpty(VideoProblem.RELEASE_NOT_FOUND.error("Release " + id));
  }

  /** A release; empty when it is not known, or gone. */
  public Mono<KnownRelease> find(UUID id) {
    return store.find(id);
  }
}
