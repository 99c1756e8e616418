package dev.spindle.video.metrics.youtube;

import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.secrets.SecretBox;
import dev.spindle.platform.tx.Tx;
import dev.spindle.video.VideoProblem;
import dev.spindle.video.VideoSettings;
import java.time.Clock;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Which key reads for a tenant: its own, else the installation's. Keys go in and never come out.
 */
@Service
public class YouTubeKeys {

  private static final String PLACE = "youtube_connection.sealed_key";

  private final Tx tx;
  private final KeyStore store;
  private final SecretBox secrets;
  private final String common;
  private final Clock clock;

  YouTubeKeys(Tx tx, KeyStore store, SecretBox secrets, VideoSettings settings, Clock clock) {
    this.tx = tx;
    this.store = store;
    this.secrets = secrets;
    this.common = settings.youtube().apiKey();
    this.clock = clock;
  }

  /** Gives the current tenant a key of its own. */
  public Mono<Void> connect(String key) {
    return tx.write(
        Scope.tenant()
            .flatMap(
                scope -> store.put(secrets.seal(key, scope.id(), PLACE), scope, clock.instant())));
  }

  /** Takes the current tenant's own key away. */
  public Mono<Void> disconnect() {
    return tx.write(store.remove());
  }

  /** Whether the current tenant has a key of its own. */
  public Mono<Boolean> hasOwn() {
    return tx.read(store.find().hasElement());
  }

  /** The key to read with; empty when there is none; must run inside a transaction. */
  public Mono<String> find() {
    return Scope.tenant()
        .flatMap(scope -> store.find().map(text -> secrets.open(text, scope.id(), PLACE)))
        .switchIfEmpty(Mono.just(common).filter(key -> !key.isEmpty()));
  }

  /**
   * The key to read with; must run inside a transaction.
   *
   * @return fails with {@code youtube-not-connected}
   */
  public Mono<String> require() {
    return find()
        .switchIfEmpty(
            VideoProblem.YOUTUBE_NOT_CONNECTED.error(
                "PUT one to /api/music-videos/connections/youtube, or configure one"));
  }
}
