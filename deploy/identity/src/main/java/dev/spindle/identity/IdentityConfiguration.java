package dev.spindle.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Puts the server together; its endpoints are Spring Authorization Server's. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
  }

  @Bean
  RegisteredClientRepository clients(IdentitySettings settings) {
    return new InMemoryRegisteredClientRepository(new Clients(settings).all());
  }

  @Bean
  UserDetailsService users(IdentitySettings settings) {
    var users =
        settings.users().stream()
            .map(
                user ->
                    User.withUsername(user.login())
                        .password("{noop}" + user.password())
                        .authorities(user.roles().toArray(String[]::new))
                        .build())
            .toList();
    return new InMemoryUserDetailsManager(users);
  }

  @Bean
  JWKSource<SecurityContext> signingKey(IdentitySettings settings) {
    return new ImmutableJWKSet<>(SigningKey.at(settings.keyFile()));
  }

  @Bean
  TokenClaims tokenClaims(IdentitySettings settings) {
    return new TokenClaims(settings);
  }

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) throws Exception {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(Customizer.withDefaults())
        .build();
  }
}
