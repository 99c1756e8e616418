package dev.spindle.lifecycle.events.consumed;

import dev.spindle.contracts.imports.v1.ImportMapped;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.lifecycle.suggestions.Suggestion;
import dev.spindle.lifecycle.suggestions.Suggestions;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.PoisonException;
import dev.spindle.platform.events.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears import-service: a foreign document became a release. */
@Component
class ImportSubscriber implements EventSubscriber {

  private final ReleaseLifecycle lifecycle;
  private final Suggestions suggestions;

  ImportSubscriber(ReleaseLifecycle lifecycle, Suggestions suggestions) {
    this.lifecycle = lifecycle;
    this.suggestions = suggestions;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.IMPORT_MAPPED, ImportMapped.class, this::start);
  }

  private Mono<Void> start(ImportMapped event, EventContext context) {
    var suggestion =
        new Suggestion(
            event.getImportId(), state(event.getSuggestedState()), event.getOccurredAt());
    return lifecycle
        .start(List.of(event.getReleaseId()))
        .then(suggestions.note(event.getReleaseId(), suggestion));
  }

  private static ReleaseState state(String suggested) {
    try {
      return ReleaseState.valueOf(suggested);
    } catch (IllegalArgumentException e) {
      throw new PoisonException("No such state: " + suggested, e);
    }
  }
}
