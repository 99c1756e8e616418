package dev.spindle.testkit.badinput;

import dev.spindle.testkit.Tokens;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a tenant has, so that another can try to reach it.
 *
 * @param tenant whose it is
 * @param values path variable to value; a variable that means two things is told apart by the step
 *     before it, for example {@code deliveries/id}
 * @param bodies route to a body that gets as far as the thing itself, where the document's sample
 *     does not
 * @param open routes whose answer about a thing that never was is an empty one
 * @param secrets what must never come out again
 */
public record Belongings(
    UUID tenant,
    Map<String, String> values,
    Map<String, Object> bodies,
    Set<String> open,
    Set<String> secrets) {

  private static final int ID_LENGTH = 36;
  private static final Pattern VARIABLE = Pattern.compile("(?<step>[^/]+)/\\{(?<name>[^}]+)}");

  /** Belongings whose routes are all as the document says. */
  public static Belongings of(UUID tenant, Map<String, String> values) {
    return new Belongings(tenant, values, Map.of(), Set.of(), Set.of());
  }

  /** The same with better bodies. */
  public Belongings sending(Map<String, Object> better) {
    return new Belongings(tenant, values, better, open, secrets);
  }

  /** The same with open routes. */
  public Belongings answering(String... routes) {
    return new Belongings(tenant, values, bodies, Set.of(routes), secrets);
  }

  /** The same with secrets. */
  public Belongings hiding(String... canaries) {
    return new Belongings(tenant, values, bodies, open, Set.of(canaries));
  }

  /** The ids among the values. */
  Set<String> ids() {
    return values.values().stream()
        .filter(value -> value.length() == ID_LENGTH)
        .collect(Collectors.toSet());
  }

  /** An administrator of that tenant. */
  String token() {
    return Tokens.admin(tenant);
  }

  /** The path with the tenant's own values. */
  String own(ApiDocument.Operation route) {
    return VARIABLE
        .matcher(route.path())
        .replaceAll(m -> m.group("step") + "/" + value(m.group("step"), m.group("name")));
  }

  /** The path with ids nobody has. */
  String unknown(ApiDocument.Operation route) {
    return VARIABLE
        .matcher(route.path())
        .replaceAll(
            m ->
                m.group("step")
                    + "/"
                    + (route.ids().contains(m.group("name"))
                        ? Tokens.newTenant().toString()
                        : value(m.group("step"), m.group("name"))));
  }

  private String value(String step, String name) {
    var value = values.getOrDefault(step + "/" + name, values.get(name));
    if (value == null) {
      throw new IllegalStateException("The test says no value for " + step + "/{" + name + "}");
    }
    return value;
  }
}
