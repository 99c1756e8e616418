package dev.spindle.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code spindle.identity}; every key is explained in {@code application.yaml}.
 *
 * @param issuer the address tokens name as their origin
 * @param keyFile where the signing key is kept, as a JSON Web Key Set
 * @param tokenLifetime how long an access token is good
 * @param sessionLifetime how long a refresh token is good
 * @param gateway the client that signs people in
 * @param tenants labels
 * @param users people
 * @param programs clients without a person
 */
@ConfigurationProperties("spindle.identity")
record IdentitySettings(
    URI issuer,
    Path keyFile,
    @DefaultValue("5m") Duration tokenLifetime,
    @DefaultValue("8h") Duration sessionLifetime,
    Gateway gateway,
    List<Tenant> tenants,
    List<User> users,
    List<Program> programs) {

  /**
   * @param clientId its client id
   * @param secret its password
   * @param home where people come from and go back to
   */
  record Gateway(String clientId, String secret, URI home) {}

  /**
   * @param name how users and programs refer to it
   * @param id as services know it
   * @param title for people
   */
  record Tenant(String name, UUID id, String title) {}

  /**
   * @param login what the person types
   * @param password in the demo's plain text
   * @param name for people
   * @param tenant whose data the person sees; none for who only runs the system
   * @param roles any of admin, manager, viewer, ops, metrics
   */
  record User(
      String login, String password, String name, @Nullable String tenant, List<String> roles) {}

  /**
   * @param clientId what the program calls itself
   * @param secret its password
   * @param name for people
   * @param tenant whose data the program sees; none for one that only runs the system
   * @param roles any of admin, manager, viewer, ops, metrics
   */
  record Program(
      String clientId, String secret, String name, @Nullable String tenant, List<String> roles) {}

  IdentitySettings {
    for (var user : users) {
      check(tenants, user.tenant(), user.login());
    }
    for (var program : programs) {
      check(tenants, program.tenant(), program.clientId());
    }
  }

  /** Who someone is, as far as tokens say. */
  record Identity(String name, Optional<UUID> tenant, List<String> roles) {}

  /** A person, by login. */
  Optional<Identity> user(String login) {
    return users.stream()
        .filter(user -> user.login().equals(login))
        .findFirst()
        .map(user -> new Identity(user.name(), tenantId(user.tenant()), user.roles()));
  }

  /** A program, by client id. */
  Optional<Identity> program(String clientId) {
    return programs.stream()
        .filter(program -> program.clientId().equals(clientId))
        .findFirst()
        .map(program -> new Identity(program.name(), tenantId(program.tenant()), program.roles()));
  }

  private Optional<UUID> tenantId(@Nullable String name) {
    return tenants.stream().filter(t -> t.name().equals(name)).map(Tenant::id).findFirst();
  }

  private static void check(List<Tenant> tenants, @Nullable String name, String of) {
    if (name != null && tenants.stream().noneMatch(tenant -> tenant.name().equals(name))) {
      throw new IllegalArgumentException("%s belongs to no known tenant: %s".formatted(of, name));
    }
  }
}
