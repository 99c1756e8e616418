package dev.spindle.ddex.validate;

import dev.spindle.ddex.rules.RulePack;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to validate a message against, beside the standard.
 *
 * @param pack what the store demands
 * @param files folder the message's files lie in; null to leave the content stage out
 * @param secondOpinion whether DDEX's own profile rules are asked too
 */
public record ValidationRequest(RulePack pack, @Nullable Path files, boolean secondOpinion) {

  /** The message alone, no store. */
  public static final ValidationRequest USUAL = new ValidationRequest(RulePack.NONE, null, false);

  /** The message alone, for a store. */
  public static ValidationRequest forStore(RulePack pack) {
    return new ValidationRequest(pack, null, false);
  }
}
