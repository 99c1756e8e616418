package dev.spindle.video.plan;

import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.work.DueWork;
import dev.spindle.video.VideoSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When the numbers of a tenant's videos are read by themselves: one item of due work a tenant. */
@Component
public class Nights {

  /** Kind of due work; its id is the tenant's. */
  public static final String KIND = "video-nightly";

  private final DueWork work;
  private final VideoSettings settings;
  private final Clock clock;

  Nights(DueWork work, VideoSettings settings, Clock clock) {
    this.work = work;
    this.settings = settings;
    this.clock = clock;
  }

  /** Plans the next night for the current tenant; must run inside a write. */
  public Mono<Void> plan() {
    return Scope.tenant().flatMap(scope -> work.plan(KIND, scope.id(), next()));
  }

  /** The next night's moment, after now. */
  public Instant next() {
    var now = clock.instant().atZone(ZoneOffset.UTC);
    var tonight = now.with(settings.nightlyAt());
    return (tonight.isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
  }
}
