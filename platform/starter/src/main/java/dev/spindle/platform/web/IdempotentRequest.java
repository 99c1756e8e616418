package dev.spindle.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A request with a key, its body read.
 *
 * @param fingerprint SHA-256 of method, path, query and body, hex
 */
record IdempotentRequest(String key, String fingerprint, byte[] body) {

  IdempotentRequest(String key, ServerWebExchange exchange, byte[] body) {
    this(key, fingerprint(exchange, body), body);
  }

  /** Works the request; the answer is held back until the transaction committed. */
  Mono<StoredAnswer> handle(ServerWebExchange exchange, WebFilterChain chain) {
    var captured = new CapturedResponse(exchange.getResponse());
    var again = exchange.mutate().request(new Again(exchange)).response(captured).build();
    return chain.filter(again).then(Mono.fromSupplier(captured::answer));
  }

  private final class Again extends ServerHttpRequestDecorator {

    private final ServerWebExchange exchange;

    Again(ServerWebExchange exchange) {
      super(exchange.getRequest());
      this.exchange = exchange;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return body.length == 0
          ? Flux.empty()
          : Flux.just(exchange.getResponse().bufferFactory().wrap(body));
    }
  }

  private static String fingerprint(ServerWebExchange exchange, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var line =
          exchange.getRequest().getMethod()
              + " "
              + exchange.getRequest().getURI().getRawPath()
              + "?"
              + exchange.getRequest().getURI().getRawQuery()
              + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
