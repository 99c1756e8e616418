package dev.spindle.gateway.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a browser signs in: any OpenID Connect issuer that this gateway is registered with.
 *
 * @param issuer the issuer's address; its endpoints are discovered at the first login
 * @param clientId as registered at the issuer, with redirect {@code /login/oauth2/code/spindle}
 * @param clientSecret as registered; empty for a public client, which then gets no refresh token
 * @param scopes what the gateway asks for
 * @param renewAfter age at which a session's token is exchanged for a new one, so that a member who
 *     was removed is out after this time at the latest
 */
@Validated
@ConfigurationProperties("spindle.login")
record LoginSettings(
    @NotNull URI issuer,
    @NotBlank String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue({"openid", "profile"}) Set<String> scopes,
    @DefaultValue("50s") Duration renewAfter) {}
