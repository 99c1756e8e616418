package dev.spindle.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The four roles, from the token's {@code roles} claim: viewer reads, manager writes, admin may
 * also overrule (for example unlock), ops runs the system and sees no tenant's catalogue through
 * the API.
 */
public final class Roles implements Converter<Jwt, Collection<GrantedAuthority>> {

  public static final String VIEWER = "viewer";
  public static final String MANAGER = "manager";
  public static final String ADMIN = "admin";
  public static final String OPS = "ops";

  /** For {@code @PreAuthorize} on what only an administrator of the tenant may do. */
  public static final String IS_ADMIN = "hasAuthority('admin')";

  private static final List<String> ALL = List.of(VIEWER, MANAGER, ADMIN, OPS);

  @Override
  public Collection<GrantedAuthority> convert(Jwt token) {
    var roles = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.<String>of());
    return roles.stream()
        .filter(ALL::contains)
        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
        .toList();
  }
}
