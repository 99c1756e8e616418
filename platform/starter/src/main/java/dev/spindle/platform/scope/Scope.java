package dev.spindle.platform.scope;

import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * On whose behalf the current chain runs. Travels in the Reactor context; {@code Tx} hands it to
 * PostgreSQL, where row-level security compares it with every row.
 */
public sealed interface Scope {

  /** Who acts: a user id, or {@code system}. */
  String actor();

  /**
   * One tenant; sees its own rows only.
   *
   * @param id the tenant
   */
  record Tenant(UUID id, String actor) implements Scope {}

  /** The service itself, for schedulers and relays; sees the rows of all tenants. */
  record System(String actor) implements Scope {}

  /** Whether both see the same rows, whoever acts. */
  default boolean seesWhat(Scope other) {
    return switch (this) {
      case Tenant(var id, _) -> other instanceof Tenant(var theirs, _) && id.equals(theirs);
      case System _ -> other instanceof System;
    };
  }

  /** The scope of the chain; fails when there is none, so that nothing runs unscoped by mistake. */
  static Mono<Scope> current() {
    return Mono.deferContextual(
        context ->
            context.hasKey(Scope.class)
                ? Mono.just(context.<Scope>get(Scope.class))
                : Mono.error(
                    new IllegalStateException("No scope: neither a tenant nor the system")));
  }

  /** The tenant of the chain; fails when it runs as the system. */
  static Mono<Tenant> tenant() {
    return current()
        .map(
            scope ->
                switch (scope) {
                  case Tenant tenant -> tenant;
                  case System _ -> throw new IllegalStateException("No tenant: runs as the system");
                });
  }

  /** Puts this scope into a chain: {@code mono.contextWrite(scope::in)}. */
  default Context in(Context context) {
    return context.put(Scope.class, this);
  }
}
