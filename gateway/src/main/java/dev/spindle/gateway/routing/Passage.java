package dev.spindle.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What does not pass the door. A browser's cookies stay here, as their only meaning is the session
 * held here; a service sets none. What a caller claims about its own address and route is not
 * believed, and a service's own trace headers would only repeat ours.
 */
final class Passage {

  private static final List<String> INWARD =
      List.of(
          HttpHeaders.COOKIE,
          "X-XSRF-TOKEN",
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-Proto",
          "X-Real-IP");

  private static final List<String> OUTWARD =
      List.of(
          HttpHeaders.SET_COOKIE,
          HttpHeaders.SERVER,
          HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
          HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS,
          "X-Trace-Id");

  private Passage() {}

  @Component
  static final class In implements HttpHeadersFilter, Ordered {
    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
      return without(headers, INWARD);
    }

    @Override
    public boolean supports(Type type) {
      return type == Type.REQUEST;
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }

  @Component
  static final class Out implements HttpHeadersFilter, Ordered {
    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
      return without(headers, OUTWARD);
    }

    @Override
    public boolean supports(Type type) {
      return type == Type.RESPONSE;
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }

  private static HttpHeaders without(HttpHeaders headers, List<String> names) {
    var kept = new HttpHeaders();
    headers.forEach(kept::addAll);
    names.forEach(kept::remove);
    return kept;
  }
}
