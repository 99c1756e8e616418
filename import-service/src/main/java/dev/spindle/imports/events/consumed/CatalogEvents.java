package dev.spindle.imports.events.consumed;

import dev.spindle.contracts.catalog.v1.ImportAnswer;
import dev.spindle.contracts.catalog.v1.ImportOutcome;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.imports.job.Applying;
import dev.spindle.imports.job.CatalogWord;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears catalog-service: which releases exist, and that an applied import became one. */
@Component
class CatalogEvents implements EventSubscriber {

  private final Applying applying;

  CatalogEvents(Applying applying) {
    this.applying = applying;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.RELEASE_CHANGED, ReleaseChanged.class, this::changed);
    on.tombstone(Topics.RELEASE_CHANGED, this::deleted);
  }

  private Mono<Void> changed(ReleaseChanged event, EventContext context) {
    var word =
        new CatalogWord(
            event.getReleaseId(),
            event.getVersion(),
            event.getTitle(),
            event.getChangedAt(),
            answer(event.getAnswer()));
    return applying.releaseChanged(word, context.envelope().id());
  }

  /** An outcome of a later contract that this reader does not know is no answer. */
  private static CatalogWord.@Nullable Answer answer(@Nullable ImportAnswer answer) {
    return answer == null || answer.getOutcome() == ImportOutcome.UNKNOWN
        ? null
        : new CatalogWord.Answer(
            answer.getImportId(), outcome(answer.getOutcome()), answer.getDetail());
  }

  private static dev.spindle.imports.job.@Nullable ImportOutcome outcome(ImportOutcome outcome) {
    return switch (outcome) {
      case FILLED -> dev.spindle.imports.job.ImportOutcome.FILLED;
      case NOTHING_TO_FILL -> dev.spindle.imports.job.ImportOutcome.NOTHING_TO_FILL;
      case REFUSED, UNKNOWN -> null;
    };
  }

  private Mono<Void> deleted(EventContext context) {
    return applying.releaseDeleted(UUID.fromString(context.key()), context.envelope().id());
  }
}
