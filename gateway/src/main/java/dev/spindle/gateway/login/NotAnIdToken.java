package dev.spindle.gateway.login;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Refuses an ID token that is presented as an access token. It is signed by the same key and
 * travels through browsers at signing out, so it must open nothing. Told by the claims that only an
 * ID token has (OpenID Connect Core 1.0, sections 2 and 3.1.3.6).
 */
@Component
final class NotAnIdToken implements OAuth2TokenValidator<Jwt> {

  private static final List<String> MARKS = List.of("nonce", "at_hash");

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    return MARKS.stream().anyMatch(token::hasClaim)
        ? OAuth2TokenValidatorResult.failure(
            new OAuth2Error("invalid_token", "This is an ID token", null))
        : OAuth2TokenValidatorResult.success();
  }
}
