package dev.spindle.ddex.deal;

import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One permission.
 *
 * @param territories where
 * @param periods when; never empty
 * @param models of COMMERCIAL_MODEL
 * @param useTypes of USE_TYPE
 * @param prices or none
 * @param preOrder orders are taken before the release is out
 * @param channels the only stores meant, or empty for all
 * @param instantGratification references of resources given at once with a pre-order
 * @param cancellation what ERN 3 says in place of use types, or null
 */
public record Deal(
    Territories territories,
    List<Period> periods,
    List<Term> models,
    List<Term> useTypes,
    List<Price> prices,
    boolean preOrder,
    List<Channel> channels,
    List<String> instantGratification,
    @Nullable Cancellation cancellation) {

  /** How ERN 3 takes things back without an end date. */
  public enum Cancellation {
    /** Take the release down. */
    TAKE_DOWN,
    /** No deal holds any more. */
    ALL_DEALS_CANCELLED
  }

  /** Checks that there is a period, copies the lists. */
  public Deal {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("a deal needs a period");
    }
    models = List.copyOf(models);
    useTypes = List.copyOf(useTypes);
    prices = List.copyOf(prices);
    channels = List.copyOf(channels);
    instantGratification = List.copyOf(instantGratification);
  }

  /** The usual deal: DDEX's names of one model and its use types, no price, no channel. */
  public static Deal of(Territories where, Period when, String model, String... useTypes) {
    return new Deal(
        where,
        List.of(when),
        List.of(Term.of(Terms.COMMERCIAL_MODEL, model)),
        List.of(useTypes).stream().map(use -> Term.of(Terms.USE_TYPE, use)).toList(),
        List.of(),
        false,
        List.of(),
        List.of(),
        null);
  }

  /** The same deal at a price. */
  public Deal withPrice(Price price) {
    return new Deal(
        territories,
        periods,
        models,
        useTypes,
        List.of(price),
        preOrder,
        channels,
        instantGratification,
        cancellation);
  }

  /** The same deal for pre-orders. */
  public Deal asPreOrder() {
    return new Deal(
        territories,
        periods,
        models,
        useTypes,
        prices,
        true,
        channels,
        instantGratification,
        cancellation);
  }

  /** The same deal in other periods. */
  public Deal during(List<Period> others) {
    return new Deal(
        territories,
        others,
        models,
        useTypes,
        prices,
        preOrder,
        channels,
        instantGratification,
        cancellation);
  }

  /** The same deal elsewhere. */
  public Deal in(Territories where) {
    return new Deal(
        where,
        periods,
        models,
        useTypes,
        prices,
        preOrder,
        channels,
        instantGratification,
        cancellation);
  }

  /** The same deal with other resources given at once. */
  public Deal withInstantGratification(List<String> resources) {
    return new Deal(
        territories,
        periods,
        models,
        useTypes,
        prices,
        preOrder,
        channels,
        resources,
        cancellation);
  }
}
