package dev.spindle.platform.sample;

import dev.spindle.platform.events.Envelope;
import dev.spindle.platform.work.Lease;
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
            with written as (
              insert into note (id, tenant_id, text, version) values (:id, :tenant, :text, 1)
              on conflict (id) do update set text = excluded.text, version = note.version + 1
              returning id, version, text, tenant_id),
            noted as (
              insert into note_history (note_id, version, text, tenant_id)
              select id, version, text, tenant_id from written)
            select version from written
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

  /** Drops what is not newer, and notes either. */
  Mono<Void> hear(UUID id, Envelope envelope, long version) {
    return database
        .sql(
            """
            with newer as (
              insert into heard (id, tenant_id, version, times) values (:id, :tenant, :version, 1)
              on conflict (id) do update set version = excluded.version, times = heard.times + 1
               where heard.version < excluded.version
              returning 1)
            insert into effect (event_id, key, version, took, tenant_id)
            values (:event, :id, :version, exists (select 1 from newer), :tenant)
            """)
        .bind("id", id)
        .bind("tenant", envelope.tenant())
        .bind("version", version)
        .bind("event", envelope.id())
        .then();
  }

  Mono<Void> worked(Lease lease, boolean done) {
    return database
        .sql(
            "insert into worked (work_id, token, process, tenant_id, done) values ($1, $2, $3, $4, $5)")
        .bind(0, lease.workId())
        .bind(1, lease.token())
        .bind(2, ProcessHandle.current().pid())
        .bind(3, lease.tenantId())
        .bind(4, done)
        .then();
  }
}
