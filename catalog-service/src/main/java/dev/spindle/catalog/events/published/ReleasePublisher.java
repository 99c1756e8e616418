package dev.spindle.catalog.events.published;

import dev.spindle.catalog.editing.ImportAnswer;
import dev.spindle.catalog.editing.ReleaseNews;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.tenant.StoredSettings;
import dev.spindle.catalog.tenant.Tenants;
import dev.spindle.contracts.catalog.v1.ImportOutcome;
import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code release.changed}: the whole release for every change, a tombstone for its end. */
@Component
class ReleasePublisher implements ReleaseNews {

  private final Outbox outbox;
  private final Tenants tenants;
  private final Clock clock;

  ReleasePublisher(Outbox outbox, Tenants tenants, Clock clock) {
    this.outbox = outbox;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public Mono<Void> changed(Release release) {
    return snapshot(release).flatMap(this::say);
  }

  @Override
  public Mono<Void> answered(Release release, ImportAnswer answer) {
    return snapshot(release)
        .map(now -> ReleaseChanged.newBuilder(now).setAnswer(contract(answer)).build())
        .flatMap(this::say);
  }

  private Mono<ReleaseChanged> snapshot(Release release) {
    return tenants
        .own()
        .map(StoredSettings::settings)
        .map(sender -> ReleaseSnapshot.of(release, sender, clock.instant()));
  }

  private Mono<Void> say(ReleaseChanged snapshot) {
    return outbox.append(OutboxEvent.of(Topics.RELEASE_CHANGED, snapshot.getReleaseId(), snapshot));
  }

  private static dev.spindle.contracts.catalog.v1.ImportAnswer contract(ImportAnswer answer) {
    var outcome =
        switch (answer.outcome()) {
          case FILLED -> ImportOutcome.FILLED;
          case NOTHING_TO_FILL -> ImportOutcome.NOTHING_TO_FILL;
          case REFUSED -> ImportOutcome.REFUSED;
        };
    return new dev.spindle.contracts.catalog.v1.ImportAnswer(
        answer.importId(), outcome, answer.detail());
  }

  @Override
  public Mono<Void> deleted(UUID id) {
    return outbox.append(OutboxEvent.tombstone(Topics.RELEASE_CHANGED, id));
  }
}
