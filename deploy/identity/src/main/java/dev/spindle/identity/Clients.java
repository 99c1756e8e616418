package dev.spindle.identity;

import dev.spindle.identity.IdentitySettings.Program;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients that may ask for tokens: the gateway on behalf of people, and programs for
 * themselves.
 */
final class Clients {

  private static final String CALLBACK = "/login/oauth2/code/spindle";

  private final IdentitySettings settings;

  Clients(IdentitySettings settings) {
    this.settings = settings;
  }

  ArrayList<RegisteredClient> all() {
    var clients = new ArrayList<RegisteredClient>();
    clients.add(gateway());
    settings.programs().forEach(program -> clients.add(program(program)));
    return clients;
  }

  private RegisteredClient gateway() {
    var gateway = settings.gateway();
    return client(gateway.clientId(), gateway.secret())
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(gateway.home() + CALLBACK)
        .postLogoutRedirectUri(gateway.home() + "/")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private RegisteredClient program(Program program) {
    return client(program.clientId(), program.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .build();
  }

  private RegisteredClient.Builder client(String id, String secret) {
    var stable = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    return RegisteredClient.withId(stable.toString())
        .clientId(id)
        .clientSecret("{noop}" + secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(settings.tokenLifetime())
                .refreshTokenTimeToLive(settings.sessionLifetime())
                .reuseRefreshTokens(false)
                .build());
  }
}
