package dev.spindle.platform.sample;

import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class NoteStore {

  private final DatabaseClient database;

  NoteStore(DatabaseClient database) {
    this.database = database;
  }

  Mono<Long> write(UUID id, UUID tenant, String text) {
    return database
        .sql(
            """
            insert into note (id, tenant_id, text, version) values (:id, :tenant, :text, 1)
            on conflict (id) do update set text = excluded.text, version = note.version + 1
            returning version
            """)
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("text", text)
        .map(row -> Objects.requireNonNull(row.get("version", Long.class)))
        .one();
  }

  Flux<String> texts() {
    return database
        .sql("select text from note order by id")
        .map(row -> Objects.requireNonNull(row.get("text", String.class)))
        .all();
  }

  /** Drops what is not newer. */
  Mono<Void> hear(UUID id, UUID tenant, long version) {
    return database
        .sql(
            """
            insert into heard (id, tenant_id, version, times) values (:id, :tenant, :version, 1)
            on conflict (id) do update set version = excluded.version, times = heard.times + 1
             where heard.version < excluded.version
            """)
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("version", version)
        .then();
  }
}
