package dev.spindle.lifecycle.callers;

import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.platform.security.Roles;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** From roles to capacities. No role makes a person {@code SYSTEM}. */
public final class Callers {

  private Callers() {}

  /** What the caller may do to a release: nothing for a viewer. */
  public static Set<Performer> performers(Authentication caller) {
    var performers = EnumSet.noneOf(Performer.class);
    for (var authority : caller.getAuthorities()) {
      performers.addAll(performers(String.valueOf(authority.getAuthority())));
    }
    return performers;
  }

  private static Set<Performer> performers(String role) {
    return switch (role) {
      case Roles.MANAGER -> Set.of(Performer.EDITOR);
      case Roles.ADMIN -> Set.of(Performer.EDITOR, Performer.ADMIN);
      default -> Set.of();
    };
  }
}
