package dev.spindle.catalog.readiness;

import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.tenant.Tenants;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reports on releases of the catalogue. */
@Service
public class Readiness {

  private final Releases releases;
  private final Tenants tenants;

  Readiness(Releases releases, Tenants tenants) {
    this.releases = releases;
    this.tenants = tenants;
  }

  /** The release with its report; fails with {@code release-not-found}. */
  public Mono<Reported> of(UUID id) {
    return releases
        .find(id)
        .zipWith(tenants.own())
        .map(
            both ->
                new Reported(
                    both.getT1(), Report.on(both.getT1().release(), both.getT2().settings())));
  }

  /** A release and what it lacks. */
  public record Reported(StoredRelease release, Report report) {}
}
