package dev.spindle.identity;

import dev.spindle.identity.IdentitySettings.Identity;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Says in every token whose data the bearer sees, in which roles, and under which name. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final IdentitySettings settings;

  TokenClaims(IdentitySettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    bearer(context)
        .ifPresent(
            bearer -> {
              context.getClaims().claim("name", bearer.name()).claim("roles", bearer.roles());
              bearer
                  .tenant()
                  .ifPresent(tenant -> context.getClaims().claim("tenant", tenant.toString()));
            });
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
