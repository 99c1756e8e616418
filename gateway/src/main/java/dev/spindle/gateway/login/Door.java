package dev.spindle.gateway.login;

import static dev.spindle.gateway.problem.GatewayProblem.CSRF_TOKEN_MISSING;
import static dev.spindle.gateway.problem.GatewayProblem.NOT_ALLOWED;
import static dev.spindle.gateway.problem.GatewayProblem.NOT_SIGNED_IN;

import dev.spindle.gateway.problem.ProblemWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;

/** The rules at the door. What a caller may do inside is for each service to decide. */
@Configuration(proxyBeanMethods = false)
class Door {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Tokens lie in the session: signing out, or losing the session, loses them. */
  @Bean
  ServerOAuth2AuthorizedClientRepository authorizedClients() {
    return new WebSessionServerOAuth2AuthorizedClientRepository();
  }

  @Bean
  ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewal() {
    return new WebClientReactiveRefreshTokenTokenResponseClient();
  }

  @Bean
  SecurityWebFilterChain chain(
      ServerHttpSecurity http,
      Issuer issuer,
      SignOut signOut,
      FreshTokens tokens,
      ServerOAuth2AuthorizedClientRepository clients,
      ProblemWriter problems) {
    var sessions = new WebSessionServerSecurityContextRepository();
    var entry = signInFirst(problems);
    return http.authorizeExchange(Door::paths)
        .securityContextRepository(sessions)
        .addFilterBefore(
            new SessionBearer(sessions, clients, tokens), SecurityWebFiltersOrder.AUTHENTICATION)
        .oauth2Login(
            login ->
                login
                    .authorizationRequestResolver(withPkce(issuer))
                    .authenticationSuccessHandler(
                        new RedirectServerAuthenticationSuccessHandler("/"))
                    .authenticationFailureHandler(
                        new RedirectServerAuthenticationFailureHandler("/?sign-in=failed")))
        .oauth2ResourceServer(
            api ->
                api.authenticationEntryPoint(entry)
                    .accessDeniedHandler(refused(problems))
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(new RoleConverter())))
        .logout(out -> out.logoutHandler(forgetting(signOut)).logoutSuccessHandler(signOut))
        .csrf(csrf -> doubleSubmit(csrf, problems))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(entry).accessDeniedHandler(refused(problems)))
        .headers(Door::headers)
        .requestCache(cache -> cache.disable())
        .httpBasic(basic -> basic.disable())
        .formLogin(form -> form.disable())
        .build();
  }

  private static void paths(AuthorizeExchangeSpec paths) {
    paths
        .pathMatchers("/api/me")
        .authenticated()
        .pathMatchers("/api/ops/**")
        .hasAuthority("ops")
        .pathMatchers(HttpMethod.GET, "/api/**")
        .hasAnyAuthority("viewer", "manager", "admin")
        .pathMatchers("/api/**")
        .hasAnyAuthority("manager", "admin")
        .pathMatchers("/webhooks/**") // signed by the partner; import-service checks
        .permitAll()
        .pathMatchers("/actuator/health/**")
        .permitAll()
        .pathMatchers("/actuator/**")
        .hasAuthority("ops")
        .pathMatchers(HttpMethod.GET, "/**")
        .permitAll()
        .pathMatchers(HttpMethod.HEAD, "/**")
        .permitAll()
        .anyExchange()
        .denyAll();
  }

  private static DefaultServerOAuth2AuthorizationRequestResolver withPkce(Issuer issuer) {
    var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(issuer);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }

  private static DelegatingServerLogoutHandler forgetting(SignOut signOut) {
    return new DelegatingServerLogoutHandler(
        signOut, new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler());
  }

  private static void doubleSubmit(CsrfSpec csrf, ProblemWriter problems) {
    var cookie = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(c -> c.sameSite("Strict"));
    csrf.csrfTokenRepository(cookie)
        .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
        .requireCsrfProtectionMatcher(cookieWrites())
        .accessDeniedHandler(refused(problems));
  }

  /** Writes that a browser could be tricked into: they carry cookies and no token of their own. */
  private static ServerWebExchangeMatcher cookieWrites() {
    return exchange -> {
      var request = exchange.getRequest();
      var tricked =
          !SAFE.contains(request.getMethod())
              && !request.getCookies().isEmpty()
              && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
      return tricked ? MatchResult.match() : MatchResult.notMatch();
    };
  }

  private static ServerAuthenticationEntryPoint signInFirst(ProblemWriter problems) {
    return (exchange, error) -> {
      // RFC 6750, section 3: name the error only when a token was given
      var challenge =
          error instanceof OAuth2AuthenticationException e
              ? "Bearer realm=\"spindle\", error=\"" + e.getError().getErrorCode() + "\""
              : "Bearer realm=\"spindle\"";
      exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
      return problems.write(
          exchange, NOT_SIGNED_IN, "No token, or one that is not good here any more");
    };
  }

  private static ServerAccessDeniedHandler refused(ProblemWriter problems) {
    return (exchange, error) ->
        error instanceof CsrfException
            ? problems.write(
                exchange, CSRF_TOKEN_MISSING, "Repeat the value of the cookie XSRF-TOKEN")
            : problems.write(exchange, NOT_ALLOWED, "Your role does not allow it");
  }

  private static void headers(HeaderSpec headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(PAGE_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicy(p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()"))
        .hsts(hsts -> hsts.maxAge(Duration.ofDays(365)).includeSubdomains(true));
  }
}
