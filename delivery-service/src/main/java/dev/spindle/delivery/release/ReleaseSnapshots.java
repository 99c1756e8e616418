package dev.spindle.delivery.release;

import dev.spindle.delivery.storage.Json;
import dev.spindle.platform.tx.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps what the catalogue says, version by version. */
@Service
public class ReleaseSnapshots {

  private final SnapshotStore store;
  private final Tx tx;

  ReleaseSnapshots(SnapshotStore store, Tx tx) {
    this.store = store;
    this.tx = tx;
  }

  /**
   * Keeps a version that is newer than all known ones and drops older ones that no delivery names.
   *
   * @return whether it was newer; late and repeated ones change nothing
   */
  public Mono<Boolean> keep(ReleaseSnapshot snapshot) {
    return tx.write(
        store
            .add(snapshot, contentHash(snapshot))
            .flatMap(
                added ->
                    added
                        ? store
                            .forgetUnused(snapshot.releaseId(), snapshot.version())
                            .thenReturn(true)
                        : Mono.just(false)));
  }

  /** The newest version known; empty when there is none. */
  public Mono<SnapshotHead> newest(UUID releaseId) {
    return tx.read(store.newest(releaseId));
  }

  /** One version; empty when it is not known. */
  public Mono<ReleaseSnapshot> find(UUID releaseId, long version) {
    return tx.read(store.find(releaseId, version));
  }

  /** SHA-256 over everything a store would read, so without the version number. */
  static String contentHash(ReleaseSnapshot snapshot) {
    var content = Json.text(snapshot.withoutVersion()).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
