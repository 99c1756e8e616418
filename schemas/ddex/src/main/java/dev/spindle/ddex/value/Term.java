package dev.spindle.ddex.value;

import org.jspecify.annotations.Nullable;

/**
 * One value of one of DDEX's lists, or the sender's own value where the list has UserDefined.
 *
 * @param list which list
 * @param value a value some version knows; whether the target version knows it is checked before
 *     writing
 * @param namespace whose value it is: the DPID of who defined it; null for DDEX's own
 * @param userDefined the own value, with {@code value} = UserDefined
 */
public record Term(
    Terms list, String value, @Nullable String namespace, @Nullable String userDefined) {

  /** Checks the value against the list; throws {@link IllegalArgumentException}. */
  public Term {
    list.require(value);
    namespace = Text.optional("namespace", namespace);
    userDefined = Text.optional("userDefined", userDefined);
  }

  /** One of DDEX's own values. */
  public static Term of(Terms list, String value) {
    return new Term(list, value, null, null);
  }

  /** The sender's own value. */
  public static Term own(Terms list, String namespace, String value) {
    return new Term(list, "UserDefined", namespace, value);
  }

  /** Whether a version's list has the value. */
  public boolean isIn(ErnVersion version) {
    return list.allows(version, value);
  }

  /** Whether this is DDEX's own value of that name. */
  public boolean is(String name) {
    return value.equals(name);
  }
}
