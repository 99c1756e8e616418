package dev.spindle.platform.security;

import dev.spindle.platform.problem.ProblemResponder;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Flux;

/** Who may do what, by path and method; finer rules stand at the controllers. */
@AutoConfiguration
@EnableWebFluxSecurity
@EnableReactiveMethodSecurity
public class SecurityConfiguration {

  @Bean
  @ConditionalOnMissingBean
  SecurityWebFilterChain securityFilterChain(
      ServerHttpSecurity http, ProblemResponder problems, ReactiveJwtDecoder decoder, Clock clock) {
    var tokens = new KnownTokens(decoder, clock);
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(SecurityConfiguration::rules)
        .exceptionHandling(
            spec -> spec.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .jwt(jwt -> jwt.jwtDecoder(tokens).jwtAuthenticationConverter(converter())))
        .build();
  }

  /** A trace shows a request and what came of it, not each filter it passed. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  ScopeFilter scopeFilter() {
    return new ScopeFilter();
  }

  private static void rules(AuthorizeExchangeSpec paths) {
    paths
        .pathMatchers("/actuator/health/**", "/actuator/prometheus", "/actuator/info")
        .permitAll()
        .pathMatchers(HttpMethod.POST, "/webhooks/**")
        .permitAll()
        .pathMatchers("/api/ops/**")
        .hasAuthority(Roles.OPS)
        .pathMatchers(HttpMethod.GET, "/api/**")
        .hasAnyAuthority(Roles.VIEWER, Roles.MANAGER, Roles.ADMIN)
        .pathMatchers("/api/**")
        .hasAnyAuthority(Roles.MANAGER, Roles.ADMIN)
        .anyExchange()
        .denyAll();
  }

  private static ReactiveJwtAuthenticationConverter converter() {
    var roles = new Roles();
    var converter = new ReactiveJwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(token -> Flux.fromIterable(roles.convert(token)));
    return converter;
  }
}
