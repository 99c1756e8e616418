package dev.spindle.platform.sample;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoChanged;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Writes a note and tells of it. */
@Service
public class Notes {

  private final NoteStore store;
  private final Outbox outbox;
  private final Tx tx;

  Notes(NoteStore store, Outbox outbox, Tx tx) {
    this.store = store;
    this.outbox = outbox;
    this.tx = tx;
  }

  /**
   * Writes; refuses the text {@code bad} after it was written, so that the write must go, and fails
   * at {@code defect} as a bug would.
   */
  public Mono<Long> write(UUID id, String text) {
    return tx.write(
        Scope.tenant()
            .flatMap(scope -> store.write(id, scope.id(), text))
            .flatMap(version -> outbox.append(event(id, text, version)).thenReturn(version))
            .doOnNext(_ -> stumble(text))
            .filter(_ -> !text.equals("bad"))
            .switchIfEmpty(CommonProblem.INVALID_INPUT.error("bad is refused")));
  }

  private static void stumble(String text) {
    if (text.equals("defect")) {
      throw new IllegalStateException("a bug nobody has to know of");
    }
  }

  /** Every note of the tenant. */
  public Mono<List<String>> texts() {
    return tx.read(store.texts().collectList());
  }

  private static OutboxEvent event(UUID id, String text, long version) {
    return OutboxEvent.of(
        Topics.VIDEO_CHANGED,
        id,
        new VideoChanged(id, id, version, text, "DRAFT", null, Instant.now()));
  }
}
