package dev.spindle.ddex.three;

import dev.spindle.ddex.deal.Channel;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Deal.Cancellation;
import dev.spindle.ddex.deal.Moment;
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
import org.jspecify.annotations.Nullable;

/** ReleaseDeal. Display dates stand in the deals of the release here. */
final class DealPart {

  private DealPart() {}

  static void write(XmlOut out, ReleaseDeal releaseDeal, @Nullable Visibility visibility) {
    out.open("ReleaseDeal").texts("DealReleaseReference", releaseDeal.releases());
    for (Deal deal : releaseDeal.deals()) {
      out.open("Deal").open("DealTerms");
      terms(out, deal, visibility);
      out.close().close();
    }
    out.close();
  }

  private static void terms(XmlOut out, Deal deal, @Nullable Visibility visibility) {
    out.text("IsPreOrderDeal", deal.preOrder() ? true : null);
    Leaves.terms(out, "CommercialModelType", deal.models());
    usage(out, deal);
    DealParts.territories(out, deal.territories());
    for (Channel store : deal.channels()) {
      out.open("DistributionChannel");
      PartyPart.write(out, store.party());
      out.text("TradingName", store.tradingName()).close();
    }
    deal.prices().forEach(price -> price(out, price));
    deal.periods().forEach(period -> DealParts.period(out, period));
    if (visibility != null) {
      DealParts.moment(out, "ReleaseDisplayStartDateTime", visibility.display());
      DealParts.moment(out, "TrackListingPreviewStartDateTime", visibility.trackListing());
      DealParts.moment(out, "CoverArtPreviewStartDateTime", visibility.coverArt());
      DealParts.moment(out, "ClipPreviewStartDateTime", visibility.clips());
    }
    if (!deal.instantGratification().isEmpty()) {
      out.open("InstantGratificationResourceList");
      out.texts("DealResourceReference", deal.instantGratification()).close();
    }
  }

  private static void usage(XmlOut out, Deal deal) {
    switch (deal.cancellation()) {
      case TAKE_DOWN -> out.text("TakeDown", true);
      case ALL_DEALS_CANCELLED -> out.text("AllDealsCancelled", true);
      case null -> {
        out.open("Usage");
        Leaves.terms(out, "UseType", deal.useTypes());
        out.close();
      }
    }
  }

  private static void price(XmlOut out, Price price) {
    out.open("PriceInformation");
    Leaves.ownId(out, "PriceType", price.code());
    BigDecimal amount = price.wholesale();
    if (amount != null) {
      out.open("WholesalePricePerUnit").attribute("CurrencyCode", price.currency());
      out.content(amount.toPlainString()).closeLeaf();
    }
    out.close();
  }

  static ReleaseDeal read(Reading reading, XmlNode node) {
    return new ReleaseDeal(
        node.textsOf("DealReleaseReference"),
        reading.attemptAll(
            node.all("Deal"), n -> reading.demand(n.one("DealTerms"), t -> terms(reading, t))));
  }

  private static Deal terms(Reading reading, XmlNode node) {
    List<XmlNode> uses =
        node.all("Usage").stream().flatMap(usage -> usage.all("UseType").stream()).toList();
    XmlNode instant = node.one("InstantGratificationResourceList");
    Territories where = DealParts.territories(node);
    return new Deal(
        where == null ? Territories.WORLDWIDE : where,
        reading.attemptAll(node.all("ValidityPeriod"), n -> DealParts.period(reading, n)),
        reading.terms(Terms.COMMERCIAL_MODEL, node.all("CommercialModelType")),
        reading.terms(Terms.USE_TYPE, uses),
        reading.attemptAll(node.all("PriceInformation"), n -> price(reading, n)),
        Boolean.TRUE.equals(reading.flag(node.one("IsPreOrderDeal"))),
        reading.attemptAll(node.all("DistributionChannel"), n -> channel(reading, n)),
        instant == null ? List.of() : instant.textsOf("DealResourceReference"),
        cancellation(reading, node));
  }

  private static @Nullable Cancellation cancellation(Reading reading, XmlNode node) {
    if (Boolean.TRUE.equals(reading.flag(node.one("TakeDown")))) {
      return Cancellation.TAKE_DOWN;
    }
    boolean all = Boolean.TRUE.equals(reading.flag(node.one("AllDealsCancelled")));
    return all ? Cancellation.ALL_DEALS_CANCELLED : null;
  }

  private static @Nullable Channel channel(Reading reading, XmlNode node) {
    Party party = PartyPart.read(reading, node);
    return party == null ? null : new Channel(party, node.textOf("TradingName"));
  }

  private static Price price(Reading reading, XmlNode node) {
    XmlNode amount = node.one("WholesalePricePerUnit");
    return new Price(
        reading.attempt(node.one("PriceType"), Leaves::ownId),
        reading.decimal(amount),
        amount == null ? null : amount.attribute("CurrencyCode"));
  }

  /** The display dates of the first deal that has any. */
  static @Nullable Visibility visibility(Reading reading, XmlNode releaseDeal) {
    for (XmlNode deal : releaseDeal.all("Deal")) {
      for (XmlNode terms : deal.all("DealTerms")) {
        Moment display = shown(reading, terms, "ReleaseDisplayStartDate");
        Moment tracks = shown(reading, terms, "TrackListingPreviewStartDate");
        Moment cover = shown(reading, terms, "CoverArtPreviewStartDate");
        Moment clips = shown(reading, terms, "ClipPreviewStartDate");
        if (display != null) {
          return new Visibility("V1", null, display, cover, tracks, clips);
        }
      }
    }
    return null;
  }

  /** A day is local midnight, as which 4.x, which knows no days here, says it too. */
  private static @Nullable Moment shown(Reading reading, XmlNode terms, String date) {
    Moment moment = DealParts.moment(reading, terms.one(date + "Time"));
    Moment day = DealParts.moment(reading, terms.one(date));
    return day == null ? moment : new Moment.Local(day.local());
  }
}
