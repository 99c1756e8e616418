package dev.spindle.catalog.events.published;

import dev.spindle.catalog.editing.ReleaseNews;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.tenant.StoredSettings;
import dev.spindle.catalog.tenant.Tenants;
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
    return tenants
        .own()
        .map(StoredSettings::settings)
        .map(sender -> ReleaseSnapshot.of(release, sender, clock.instant()))
        .flatMap(
            snapshot ->
                outbox.append(OutboxEvent.of(Topics.RELEASE_CHANGED, release.id(), snapshot)));
  }

  @Override
  public Mono<Void> deleted(UUID id) {
    return outbox.append(OutboxEvent.tombstone(Topics.RELEASE_CHANGED, id));
  }
}
