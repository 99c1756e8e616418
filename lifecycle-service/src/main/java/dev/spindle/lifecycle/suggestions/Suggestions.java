package dev.spindle.lifecycle.suggestions;

import dev.spindle.platform.tx.Tx;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the latest suggestion per release, for people to look at. */
@Service
public class Suggestions {

  private final SuggestionStore store;
  private final Tx tx;

  Suggestions(SuggestionStore store, Tx tx) {
    this.store = store;
    this.tx = tx;
  }

  /** Keeps a suggestion unless a later one is known. */
  public Mono<Void> note(UUID releaseId, Suggestion suggestion) {
    return tx.write(store.note(releaseId, suggestion));
  }

  /** The latest suggestion; empty when there was none. */
  public Mono<Suggestion> find(UUID releaseId) {
    return tx.read(store.find(releaseId));
  }
}
