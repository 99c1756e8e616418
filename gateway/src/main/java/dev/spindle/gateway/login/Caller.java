package dev.spindle.gateway.login;

import dev.spindle.gateway.problem.GatewayProblem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, from a verified token.
 *
 * @param tenant whose data the caller sees; null for one who only runs the system
 * @param name for people; the issuer's id of the caller where it gives no name
 * @param roles any of admin, manager, viewer, ops
 * @param expires when the token stops being good; null when the issuer does not say
 */
public record Caller(
    @Nullable UUID tenant, String name, List<String> roles, @Nullable Instant expires) {

  /** Reads the claims; a tenant that is no UUID is none. */
  public static Caller of(Jwt token) {
    var roles = token.getClaimAsStringList("roles");
    return new Caller(
        tenant(token.getClaimAsString("tenant")),
        name(token),
        roles == null ? List.of() : List.copyOf(roles),
        token.getExpiresAt());
  }

  /**
   * The tenant of a call about a tenant's data.
   *
   * @throws dev.spindle.gateway.problem.GatewayException {@code not-allowed} when there is none
   */
  public UUID needTenant() {
    if (tenant == null) {
      throw GatewayProblem.NOT_ALLOWED.because("The access token names no tenant");
    }
    return tenant;
  }

  private static @Nullable UUID tenant(@Nullable String claim) {
    try {
      return claim == null ? null : UUID.fromString(claim);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String name(Jwt token) {
    return Stream.of("name", "sub")
        .map(token::getClaimAsString)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("unknown");
  }
}
