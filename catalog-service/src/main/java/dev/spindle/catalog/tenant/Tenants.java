package dev.spindle.catalog.tenant;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Versions;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The settings of the tenant of the chain. */
@Service
public class Tenants {

  private final TenantStore store;
  private final Tx tx;
  private final Clock clock;

  Tenants(TenantStore store, Tx tx, Clock clock) {
    this.store = store;
    this.tx = tx;
    this.clock = clock;
  }

  /** Its settings; version 0 with usual defaults while it has settled nothing. */
  public Mono<StoredSettings> own() {
    return tx.read(store.find()).defaultIfEmpty(StoredSettings.NONE);
  }

  /**
   * Replaces them. The same again changes nothing.
   *
   * @param ifMatch entity tag as sent; may only be absent while nothing has been settled
   * @return fails with {@code precondition-required}, {@code stale-version} or {@code range-taken}
   */
  public Mono<StoredSettings> replace(TenantSettings next, @Nullable String ifMatch) {
    return tx.write(own().flatMap(present -> replaced(present, next, ifMatch)))
        .onErrorMap(DataIntegrityViolationException.class, Tenants::taken);
  }

  private Mono<StoredSettings> replaced(
      StoredSettings present, TenantSettings next, @Nullable String ifMatch) {
    if (present.version() > 0 && present.settings().equals(next)) {
      return Mono.just(present);
    }
    if (ifMatch != null || present.version() > 0) {
      requireVersion(Versions.required(ifMatch), present.version());
    }
    var written = new StoredSettings(present.version() + 1, next);
    return Scope.tenant()
        .flatMap(who -> store.put(written, who, clock.instant()))
        .doOnNext(done -> requireVersion(done ? present.version() : -1, present.version()))
        .thenReturn(written);
  }

  private static void requireVersion(long sent, long current) {
    if (sent != current) {
      throw Versions.stale(sent, current);
    }
  }

  private static Throwable taken(DataIntegrityViolationException e) {
    return String.valueOf(e.getMessage()).contains("_range_taken")
        ? CatalogProblem.RANGE_TAKEN.because("Another tenant assigns from an overlapping range")
        : e;
  }
}
