package dev.spindle.catalog.events.consumed;

import dev.spindle.catalog.importing.Importing;
import dev.spindle.contracts.imports.v1.ImportMapped;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.events.EventContext;
import dev.spindle.platform.events.EventSubscriber;
import dev.spindle.platform.events.Subscriptions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears that a foreign document is to become, or to complete, a release. */
@Component
class ImportSubscriber implements EventSubscriber {

  private final Importing importing;

  ImportSubscriber(Importing importing) {
    this.importing = importing;
  }

  @Override
  public void subscribe(Subscriptions on) {
    on.event(Topics.IMPORT_MAPPED, ImportMapped.class, this::take);
  }

  private Mono<Void> take(ImportMapped event, EventContext context) {
    return importing.take(new ImportReader(event).read(), context.envelope().id());
  }
}
