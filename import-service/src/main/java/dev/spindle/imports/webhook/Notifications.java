package dev.spindle.imports.webhook;

import dev.spindle.imports.job.Imports;
import dev.spindle.imports.job.Upload;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Works notifications that came back from the topic: an exported project becomes an import that
 * waits for a person, everything else is noted. A notification never changes a release by itself,
 * so one that comes late or twice cannot turn anything back.
 */
@Service
public class Notifications {

  private static final String EXPORTED = "project.exported";

  private final Imports imports;
  private final ReceiptStore receipts;

  Notifications(Imports imports, ReceiptStore receipts) {
    this.imports = imports;
    this.receipts = receipts;
  }

  /** Works one notification inside its event's transaction. */
  public Mono<Void> work(String notificationId, String kind, byte[] body) {
    var outcome = kind.equals(EXPORTED) ? importFrom(body) : Mono.just("noted");
    return outcome.flatMap(text -> receipts.settle(notificationId, text));
  }

  private Mono<String> importFrom(byte[] body) {
    return Mono.justOrEmpty(Envelopes.data(body))
        .flatMap(document -> imports.take(null, document))
        .map(Notifications::outcome)
        .defaultIfEmpty("no document in it");
  }

  private static String outcome(Upload upload) {
    return switch (upload) {
      case Upload.Kept(var job, var isNew) ->
          (isNew ? "import " : "known import ") + job.id() + " " + job.state();
      case Upload.NotJson(var violation) -> violation.reason();
    };
  }
}
