package dev.spindle.testkit;

import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Looks into the service's database, or works inside a tenant, from a test's own thread. */
public final class TestDatabase {

  private final DatabaseClient database;
  private final Tx tx;

  public TestDatabase(DatabaseClient database, Tx tx) {
    this.database = database;
    this.tx = tx;
  }

  /** Rows of any tenant, as the system sees them. */
  public List<Map<String, Object>> rows(String sql) {
    return Objects.requireNonNull(
        tx.asSystem(database.sql(sql).fetch().all().collectList()).block());
  }

  /** Rows as one tenant sees them. */
  public List<Map<String, Object>> rows(UUID tenant, String sql) {
    return in(tenant, database.sql(sql).fetch().all().collectList());
  }

  /**
   * Rows the runtime role sees without saying on whose behalf: none, or the second wall is down.
   */
  public List<Map<String, Object>> rowsOfNobody(String sql) {
    return Objects.requireNonNull(database.sql(sql).fetch().all().collectList().block());
  }

  /** Every table but the migrations' own. */
  public List<String> tables() {
    return rowsOfNobody(
            """
            select c.relname as name from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
               and c.relname not like 'flyway%'
             order by 1
            """)
        .stream()
        .map(row -> String.valueOf(row.get("name")))
        .toList();
  }

  /** Runs a use case on behalf of a tenant and waits for it. */
  public <T> T in(UUID tenant, Mono<T> work) {
    return Objects.requireNonNull(tx.asTenant(tenant, "tester", work).block());
  }

  /** Runs a use case on behalf of a tenant, without a transaction around it. */
  public <T> Mono<T> as(UUID tenant, Mono<T> work) {
    return work.contextWrite(new Scope.Tenant(tenant, "tester")::in);
  }
}
