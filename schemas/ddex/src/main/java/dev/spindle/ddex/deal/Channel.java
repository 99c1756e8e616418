package dev.spindle.ddex.deal;

import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A store a deal is meant for.
 *
 * @param party who runs it
 * @param tradingName what listeners know it as, or null
 */
public record Channel(Party party, @Nullable String tradingName) {

  /** Checks the name. */
  public Channel {
    tradingName = Text.optional("trading name", tradingName);
  }

  /** A store by the name of its owner. */
  public static Channel named(String name) {
    return new Channel(Party.named(name), null);
  }
}
