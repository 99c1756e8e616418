package dev.spindle.gateway.limits;

import static dev.spindle.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import dev.spindle.gateway.limits.Allowances.Kind;
import dev.spindle.gateway.limits.Allowances.Verdict;
import dev.spindle.gateway.login.Caller;
import dev.spindle.gateway.problem.ProblemWriter;
import dev.spindle.gateway.routing.Uploads;
import io.github.bucket4j.TimeMeter;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts requests per tenant, whoever of it asks and from wherever, and webhooks per sender's
 * address. Counted in this process: two gateways allow twice as much.
 */
@Component
@Order(0) // after Spring Security's chain, which is at -100: the caller is known
final class RateLimits implements WebFilter {

  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Allowances allowances;
  private final ProblemWriter problems;

  RateLimits(LimitSettings settings, ProblemWriter problems) {
    this.allowances = new Allowances(settings, TimeMeter.SYSTEM_NANOTIME);
    this.problems = problems;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var path = exchange.getRequest().getPath().value();
    if (path.startsWith("/webhooks/")) {
      return decide(exchange, chain, Kind.WEBHOOKS, address(exchange.getRequest()));
    }
    if (!path.startsWith("/api/")) {
      return chain.filter(exchange);
    }
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(context -> context.getAuthentication())
        .cast(JwtAuthenticationToken.class)
        .map(who -> asker(Caller.of(who.getToken())))
        .flatMap(asker -> decide(exchange, chain, kind(exchange.getRequest()), asker));
  }

  /** A tenant, or the one person who runs the system and has none. */
  private static String asker(Caller caller) {
    return caller.tenant() == null ? "name:" + caller.name() : caller.tenant().toString();
  }

  private static String address(ServerHttpRequest request) {
    var remote = request.getRemoteAddress();
    return remote == null ? "unknown" : remote.getHostString();
  }

  private static Kind kind(ServerHttpRequest request) {
    if (READS.contains(request.getMethod())) {
      return Kind.READS;
    }
    return Uploads.matches(request.getPath().pathWithinApplication()) ? Kind.UPLOADS : Kind.WRITES;
  }

  private Mono<Void> decide(
      ServerWebExchange exchange, WebFilterChain chain, Kind kind, String asker) {
    var verdict = allowances.take(kind, asker);
    var headers = exchange.getResponse().getHeaders();
    tell(headers, kind, verdict);
    if (verdict.allowed()) {
      return chain.filter(exchange);
    }
    // rounded up: one second early is refused again
    var seconds = verdict.delay().plusMillis(999).toSeconds();
    headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return problems.write(
        exchange,
        TOO_MANY_REQUESTS,
        "%d %s a minute; the next in %d s".formatted(verdict.limit(), label(kind), seconds));
  }

  /** Source: draft-ietf-httpapi-ratelimit-headers-10. */
  private static void tell(HttpHeaders headers, Kind kind, Verdict verdict) {
    headers.set("RateLimit-Policy", "\"%s\";q=%d;w=60".formatted(label(kind), verdict.limit()));
    headers.set("RateLimit", "\"%s\";r=%d".formatted(label(kind), verdict.remaining()));
  }

  private static String label(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
