package dev.spindle.ddex.model;

import dev.spindle.ddex.value.Local;
import dev.spindle.ddex.value.Party;
import org.jspecify.annotations.Nullable;

/**
 * The label of a release in a territory.
 *
 * @param party named by its first name; ERN 3 can say the name alone
 * @param territory code, or null for everywhere
 */
public record Label(Party party, @Nullable String territory) implements Local {

  /** Checks the territory. */
  public Label {
    territory = Local.territory(territory);
  }

  /** A label by name, everywhere. */
  public static Label named(String name) {
    return new Label(Party.named(name), null);
  }
}
