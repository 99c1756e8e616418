package dev.spindle.platform.web;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Honours {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): the answer is stored
 * in the transaction of the effect, so the same key gets the same answer and the effect happens
 * once, whatever crashes. Failures are not stored. A twin that comes meanwhile waits for the first.
 */
@Order(IdempotencyFilter.ORDER)
public final class IdempotencyFilter implements WebFilter {

  /** After authentication and the scope, before everything that writes. */
  public static final int ORDER = 10;

  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;
  private static final int LARGEST_BODY = 6 * 1024 * 1024;
  private static final Set<HttpMethod> UNSAFE =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final Tx tx;
  private final IdempotencyStore store;

  public IdempotencyFilter(Tx tx, IdempotencyStore store) {
    this.tx = tx;
    this.store = store;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var key = key(exchange);
    return key == null
        ? chain.filter(exchange)
        : Mono.deferContextual(
            context -> isTenants(context) ? once(key, exchange, chain) : chain.filter(exchange));
  }

  // Keys belong to tenants. What operators ask for begins work of its own, which has to see its row
  // committed, and does no harm when it is asked for twice.
  private static boolean isTenants(ContextView context) {
    return !(context.getOrDefault(Scope.class, null) instanceof Scope.System);
  }

  /** The key without the quotes of a structured header; {@code null} where none applies. */
  private static @Nullable String key(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    var header = request.getHeaders().getFirst(HEADER);
    if (header == null || !UNSAFE.contains(request.getMethod()) || isUpload(exchange)) {
      return null;
    }
    var key = header.strip().replaceAll("^\"|\"$", "");
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw CommonProblem.MALFORMED_REQUEST.because(
          HEADER + " has 1 to " + LONGEST_KEY + " characters");
    }
    return key;
  }

  /** Uploads are streamed and safe to repeat by their content. */
  private static boolean isUpload(ServerWebExchange exchange) {
    var type = exchange.getRequest().getHeaders().getContentType();
    return type != null && !type.isCompatibleWith(MediaType.APPLICATION_JSON);
  }

  private Mono<Void> once(String key, ServerWebExchange exchange, WebFilterChain chain) {
    return body(exchange)
        .flatMap(body -> answer(new IdempotentRequest(key, exchange, body), exchange, chain))
        .flatMap(answer -> answer.writeTo(exchange));
  }

  private Mono<StoredAnswer> answer(
      IdempotentRequest request, ServerWebExchange exchange, WebFilterChain chain) {
    return tx.write(
        store
            .claim(request)
            .flatMap(
                isNew ->
                    isNew
                        ? request.handle(exchange, chain).flatMap(a -> store.keep(request, a))
                        : store.recall(request)));
  }

  private static Mono<byte[]> body(ServerWebExchange exchange) {
    return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST_BODY)
        .map(IdempotencyFilter::bytes)
        .defaultIfEmpty(new byte[0]);
  }

  private static byte[] bytes(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
