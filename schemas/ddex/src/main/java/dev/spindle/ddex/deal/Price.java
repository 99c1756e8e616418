package dev.spindle.ddex.deal;

import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.Terms;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the store pays for a unit.
 *
 * @param code agreed code in a name space, or null
 * @param wholesale amount for a unit, or null
 * @param currency ISO 4217; null exactly when {@code wholesale} is
 */
public record Price(
    @Nullable ProprietaryId code, @Nullable BigDecimal wholesale, @Nullable String currency) {

  /** Checks the currency. */
  public Price {
    if ((wholesale == null) != (currency == null)) {
      throw new IllegalArgumentException("a wholesale price needs its currency");
    }
    if (currency != null) {
      Terms.CURRENCY.require(currency);
    }
  }

  /** An agreed price code. */
  public static Price code(String namespace, String code) {
    return new Price(new ProprietaryId(namespace, code), null, null);
  }
}
