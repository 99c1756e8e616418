package dev.spindle.gateway.login;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/** Claim {@code roles} to authorities of the same names. */
final class RoleConverter implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {

  @Override
  public Mono<AbstractAuthenticationToken> convert(Jwt token) {
    var authorities = Caller.of(token).roles().stream().map(SimpleGrantedAuthority::new).toList();
    return Mono.just(new JwtAuthenticationToken(token, authorities));
  }
}
