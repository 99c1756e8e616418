package dev.spindle.identity;

import dev.spindle.identity.IdentitySettings.Identity;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Says in every token who it is about, and in an access token whose data its bearer sees, in which
 * roles, and that it is for Spindle. An ID token is for the client that signed the person in: it
 * names neither tenant nor roles, and no service takes it.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private static final List<String> AUDIENCE = List.of("spindle");

  private final IdentitySettings settings;

  TokenClaims(IdentitySettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    bearer(context)
        .ifPresent(
            bearer -> {
              context.getClaims().claim("name", bearer.name());
              if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                opens(context, bearer);
              }
            });
  }

  private static void opens(JwtEncodingContext context, Identity bearer) {
    var claims = context.getClaims();
    claims.audience(AUDIENCE).claim("roles", bearer.roles());
    bearer.tenant().ifPresent(tenant -> claims.claim("tenant", tenant.toString()));
  }

  private Optional<Identity> bearer(JwtEncodingContext context) {
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      return settings.program(context.getRegisteredClient().getClientId());
    }
    return Optional.ofNullable(context.<Authentication>getPrincipal())
        .map(Authentication::getName)
        .flatMap(settings::user);
  }
}
