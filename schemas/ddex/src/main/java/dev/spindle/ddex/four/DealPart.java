package dev.spindle.ddex.four;

import dev.spindle.ddex.deal.Channel;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Price;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.part.DealParts;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ReleaseDeal and ReleaseVisibility. */
final class DealPart {

  private static final String TRACK_LISTING = "TrackListingPreviewStartDateTime";

  private DealPart() {}

  static void write(XmlOut out, ReleaseDeal releaseDeal) {
    out.open("ReleaseDeal").texts("DealReleaseReference", releaseDeal.releases());
    for (Deal deal : releaseDeal.deals()) {
      out.open("Deal").open("DealTerms");
      terms(out, deal);
      out.close().close();
    }
    out.close();
  }

  private static void terms(XmlOut out, Deal deal) {
    DealParts.territories(out, deal.territories());
    deal.periods().forEach(period -> DealParts.period(out, period));
    Leaves.terms(out, "CommercialModelType", deal.models());
    Leaves.terms(out, "UseType", deal.useTypes());
    for (Channel store : deal.channels()) {
      out.open("DistributionChannel");
      Parties.writeNames(out, store.party());
      Parties.writeIds(out, store.party());
      out.text("TradingName", store.tradingName()).close();
    }
    deal.prices().forEach(price -> price(out, price));
    out.text("IsPreOrderDeal", deal.preOrder() ? true : null);
    if (!deal.instantGratification().isEmpty()) {
      out.open("InstantGratificationResourceList");
      out.texts("DealResourceReference", deal.instantGratification()).close();
    }
  }

  private static void price(XmlOut out, Price price) {
    out.open("PriceInformation");
    Leaves.ownId(out, "PriceCode", price.code());
    BigDecimal amount = price.wholesale();
    if (amount != null) {
      out.open("WholesalePricePerUnit").attribute("CurrencyCode", price.currency());
      out.content(amount.toPlainString()).closeLeaf();
    }
    out.close();
  }

  static void write(XmlOut out, Visibility visibility) {
    out.open("ReleaseVisibility").text("VisibilityReference", visibility.reference());
    DealParts.territories(out, visibility.territories());
    DealParts.moment(out, "ReleaseDisplayStartDateTime", visibility.display());
    DealParts.moment(out, "CoverArtPreviewStartDateTime", visibility.coverArt());
    DealParts.moment(out, "FullTrackListingPreviewStartDateTime", visibility.trackListing());
    DealParts.moment(out, "ClipPreviewStartDateTime", visibility.clips());
    out.close();
  }

  /** Of a single track, which has no cover and no display of its own. */
  static void writeTrack(XmlOut out, Visibility visibility) {
    out.open("TrackReleaseVisibility").text("VisibilityReference", visibility.reference());
    DealParts.territories(out, visibility.territories());
    DealParts.moment(out, TRACK_LISTING, visibility.trackListing());
    DealParts.moment(out, "ClipPreviewStartDateTime", visibility.clips());
    out.close();
  }

  static ReleaseDeal read(Reading reading, XmlNode node) {
    List<String> releases = node.textsOf("DealReleaseReference");
    releases.forEach(reference -> reading.place("deal of " + reference, node));
    return new ReleaseDeal(
        releases,
        reading.attemptAll(
            node.all("Deal"), n -> reading.demand(n.one("DealTerms"), t -> terms(reading, t))));
  }

  private static Deal terms(Reading reading, XmlNode node) {
    XmlNode instant = node.one("InstantGratificationResourceList");
    Territories where = DealParts.territories(node);
    return new Deal(
        where == null ? Territories.WORLDWIDE : where,
        reading.attemptAll(node.all("ValidityPeriod"), n -> DealParts.period(reading, n)),
        reading.terms(Terms.COMMERCIAL_MODEL, node.all("CommercialModelType")),
        reading.terms(Terms.USE_TYPE, node.all("UseType")),
        reading.attemptAll(node.all("PriceInformation"), n -> price(reading, n)),
        Boolean.TRUE.equals(reading.flag(node.one("IsPreOrderDeal"))),
        reading.attemptAll(node.all("DistributionChannel"), n -> channel(reading, n)),
        instant == null ? List.of() : instant.textsOf("DealResourceReference"),
        null);
  }

  private static @Nullable Channel channel(Reading reading, XmlNode node) {
    Party party = Parties.readParty(reading, node);
    return party == null ? null : new Channel(party, node.textOf("TradingName"));
  }

  private static Price price(Reading reading, XmlNode node) {
    XmlNode amount = node.one("WholesalePricePerUnit");
    return new Price(
        reading.attempt(node.one("PriceCode"), Leaves::ownId),
        reading.decimal(amount),
        amount == null ? null : amount.attribute("CurrencyCode"));
  }

  static @Nullable Visibility readVisibility(Reading reading, XmlNode node) {
    String reference = Objects.requireNonNullElse(node.textOf("VisibilityReference"), "");
    XmlNode listing = node.one("FullTrackListingPreviewStartDateTime");
    return new Visibility(
        reference,
        DealParts.territories(node),
        DealParts.moment(reading, node.one("ReleaseDisplayStartDateTime")),
        DealParts.moment(reading, node.one("CoverArtPreviewStartDateTime")),
        DealParts.moment(reading, listing == null ? node.one(TRACK_LISTING) : listing),
        DealParts.moment(reading, node.one("ClipPreviewStartDateTime")));
  }
}
