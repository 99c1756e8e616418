package dev.spindle.platform.web;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Table {@code idempotency_key}: answers given, per tenant and key, good for a day. */
public final class IdempotencyStore {

  private static final String CLAIM =
      """
      insert into idempotency_key (tenant_id, key, request, status, headers, body)
      values (:tenant, :key, :request, 0, '{}', '')
      on conflict (tenant_id, key) do update
         set request = excluded.request, status = 0, headers = '{}', body = '', created_at = now()
       where idempotency_key.created_at < now() - interval '24 hours'
      """;
  private static final String KEEP =
      """
      update idempotency_key
         set status = :status, headers = :headers::jsonb, body = decode(:body, 'base64')
       where tenant_id = :tenant and key = :key
      """;
  private static final String RECALL =
      "select request, status, headers, body from idempotency_key where tenant_id = :tenant and key = :key";
  private static final String PURGE =
      "delete from idempotency_key where created_at < now() - make_interval(secs => :seconds)";
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DatabaseClient database;

  public IdempotencyStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Whether the key is new, or a day old; waits for a twin that is being worked in another
   * transaction.
   */
  Mono<Boolean> claim(IdempotentRequest request) {
    return Scope.tenant()
        .flatMap(
            scope ->
                database
                    .sql(CLAIM)
                    .bind("tenant", scope.id())
                    .bind("key", request.key())
                    .bind("request", request.fingerprint())
                    .fetch()
                    .rowsUpdated())
        .map(rows -> rows == 1);
  }

  Mono<StoredAnswer> keep(IdempotentRequest request, StoredAnswer answer) {
    return Scope.tenant()
        .flatMap(
            scope ->
                database
                    .sql(KEEP)
                    .bind("tenant", scope.id())
                    .bind("key", request.key())
                    .bind("status", answer.status())
                    .bind("headers", JSON.writeValueAsString(answer.headerMap()))
                    .bind("body", Base64.getEncoder().encodeToString(answer.body()))
                    .then())
        .thenReturn(answer);
  }

  Mono<StoredAnswer> recall(IdempotentRequest request) {
    return Scope.tenant()
        .flatMap(
            scope ->
                database
                    .sql(RECALL)
                    .bind("tenant", scope.id())
                    .bind("key", request.key())
                    .map(row -> recalled(row, request))
                    .one());
  }

  /** Forgets answers older than that. */
  public Mono<Long> purge(Duration retention) {
    return database.sql(PURGE).bind("seconds", retention.toSeconds()).fetch().rowsUpdated();
  }

  private static StoredAnswer recalled(Readable row, IdempotentRequest request) {
    if (!request.fingerprint().equals(row.get("request", String.class))) {
      throw CommonProblem.IDEMPOTENCY_KEY_REUSED.because(
          "Make a new key for every request; repeat one only with the same method, path and body");
    }
    var headers = new HttpHeaders();
    JSON.readValue(Objects.requireNonNull(row.get("headers", String.class)), HEADERS)
        .forEach(headers::set);
    headers.set("Idempotent-Replay", "true");
    return new StoredAnswer(
        Objects.requireNonNull(row.get("status", Integer.class)),
        headers,
        Objects.requireNonNull(row.get("body", byte[].class)));
  }
}
