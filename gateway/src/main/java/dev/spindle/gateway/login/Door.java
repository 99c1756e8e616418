package dev.spindle.gateway.login;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2LoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;

/** The rules at the door. What a caller may do inside is for each service to decide. */
@Configuration(proxyBeanMethods = false)
class Door {

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

  /** Who signed in lies there too. */
  @Bean
  ServerSecurityContextRepository securityContexts() {
    return new WebSessionServerSecurityContextRepository();
  }

  @Bean
  ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewal() {
    return new WebClientReactiveRefreshTokenTokenResponseClient();
  }

  @Bean
  SecurityWebFilterChain chain(
      ServerHttpSecurity http,
      Issuer issuer,
      BrowserSessions sessions,
      SignOut signOut,
      Refusals refusals) {
    return http.authorizeExchange(Door::paths)
        .addFilterBefore(new SessionBearer(sessions), SecurityWebFiltersOrder.AUTHENTICATION)
        .oauth2Login(login -> signIn(login, issuer))
        .oauth2ResourceServer(api -> tokens(api, refusals))
        .logout(out -> out.logoutHandler(forgetting(signOut)).logoutSuccessHandler(signOut))
        .csrf(csrf -> CookieWrites.protect(csrf, refusals))
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(Door::headers)
        .requestCache(RequestCacheSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
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
        .pathMatchers("/actuator/prometheus")
        .hasAnyAuthority("metrics", "ops")
        .pathMatchers("/actuator/**")
        .hasAuthority("ops")
        .pathMatchers(HttpMethod.GET, "/**")
        .permitAll()
        .pathMatchers(HttpMethod.HEAD, "/**")
        .permitAll()
        .anyExchange()
        .denyAll();
  }

  private static void signIn(OAuth2LoginSpec login, Issuer issuer) {
    var request = new DefaultServerOAuth2AuthorizationRequestResolver(issuer);
    request.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    login
        .authorizationRequestResolver(request)
        .authenticationSuccessHandler(new RedirectServerAuthenticationSuccessHandler("/"))
        .authenticationFailureHandler(
            new RedirectServerAuthenticationFailureHandler("/?sign-in=failed"));
  }

  private static void tokens(OAuth2ResourceServerSpec api, Refusals refusals) {
    api.authenticationEntryPoint(refusals)
        .accessDeniedHandler(refusals)
        .jwt(jwt -> jwt.jwtAuthenticationConverter(new RoleConverter()));
  }

  private static DelegatingServerLogoutHandler forgetting(SignOut signOut) {
    return new DelegatingServerLogoutHandler(
        signOut, new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler());
  }

  private static void headers(HeaderSpec headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(PAGE_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicy(p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()"))
        .hsts(hsts -> hsts.maxAge(Duration.ofDays(365)).includeSubdomains(true));
  }
}
