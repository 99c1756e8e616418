package dev.spindle.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An answer as it can be given again. */
record StoredAnswer(int status, HttpHeaders headers, byte[] body) {

  Mono<Void> writeTo(ServerWebExchange exchange) {
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(status));
    headers.forEach((name, values) -> response.getHeaders().put(name, List.copyOf(values)));
    response.getHeaders().setContentLength(body.length);
    return body.length == 0
        ? response.setComplete()
        : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  Map<String, String> headerMap() {
    return headers.toSingleValueMap();
  }
}
