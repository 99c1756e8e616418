package dev.spindle.catalog.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a release may be used and paid for.
 *
 * @param commercialModel DDEX CommercialModelType
 * @param useTypes DDEX UseType, at least one
 * @param priceCode agreed with the store
 */
public record Offer(String commercialModel, List<String> useTypes, @Nullable String priceCode) {

  /** What stores take without further agreement: subscription, advertisement, download. */
  public static final List<Offer> USUAL =
      List.of(
          new Offer("SubscriptionModel", List.of("OnDemandStream", "ConditionalDownload"), null),
          new Offer(
              "AdvertisementSupportedModel",
              List.of("OnDemandStream", "NonInteractiveStream"),
              null),
          new Offer("PayAsYouGoModel", List.of("PermanentDownload"), null));
}
