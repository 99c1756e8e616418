package dev.spindle.gateway.login;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Writes that a browser could be tricked into, because it adds cookies by itself: they must repeat
 * the value of a cookie, which no other site can read (double submit).
 */
final class CookieWrites implements ServerWebExchangeMatcher {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  static void protect(CsrfSpec csrf, Refusals refusals) {
    var cookie = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(c -> c.sameSite("Strict"));
    csrf.csrfTokenRepository(cookie)
        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
        .requireCsrfProtectionMatcher(new CookieWrites())
        .accessDeniedHandler(refusals);
  }

  /** A program that brings its own token cannot be tricked: no site makes a browser send one. */
  @Override
  public Mono<MatchResult> matches(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    var tricked =
        !SAFE.contains(request.getMethod())
            && !request.getCookies().isEmpty()
            && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
    return tricked ? MatchResult.match() : MatchResult.notMatch();
  }
}
