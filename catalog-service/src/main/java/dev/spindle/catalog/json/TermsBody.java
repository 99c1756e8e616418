package dev.spindle.catalog.json;

import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.codes.CodeList;
import dev.spindle.catalog.terms.Offer;
import dev.spindle.catalog.terms.RightsLine;
import dev.spindle.catalog.terms.Territories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Territories, offers and rights lines out of a body; they stand in several. */
public final class TermsBody {

  private static final int MOST_CODES = 300;
  private static final int MOST_OFFERS = 20;
  private static final int MOST_USES = 60;
  private static final int FIRST_YEAR = 1857;
  private static final int LAST_YEAR = 2200;
  private static final TextRule HOLDER = TextRule.line(255);
  private static final TextRule PRICE_CODE = TextRule.line(40);

  private TermsBody() {}

  /** {@code {"mode": "EXCLUDE", "codes": ["CU", "KP"]}}. */
  public static @Nullable Territories territories(BodyReader in) {
    var mode = in.word("mode", Territories.Mode.class);
    var codes = in.texts("codes", MOST_CODES, CodeList.TERRITORIES::parse);
    in.requirePresent("mode");
    if (!in.good()) {
      return in.build(() -> Territories.EVERYWHERE);
    }
    var found = in.combined("codes", Territories.of(mode.get(), codes.or(List.of())));
    return in.build(found::get);
  }

  /** {@code {"commercialModel": …, "useTypes": […], "priceCode": …}}. */
  public static Slot<List<Offer>> offers(BodyReader in) {
    return in.list("offers", MOST_OFFERS, TermsBody::offer);
  }

  private static @Nullable Offer offer(BodyReader in) {
    var model = in.required("commercialModel", CodeList.COMMERCIAL_MODELS::parse);
    var uses = in.texts("useTypes", MOST_USES, CodeList.USE_TYPES::parse);
    var price = in.optional("priceCode", PRICE_CODE::read);
    if (uses.or(List.of()).isEmpty()) {
      in.combined("useTypes", Parsed.bad("required", "No use is allowed.", "Name at least one."));
    }
    return in.build(
        () -> new Offer(model.get(), uses.get().stream().distinct().toList(), price.orNull()));
  }

  /** {@code {"year": 2026, "text": "Holder"}}. */
  public static @Nullable RightsLine rightsLine(BodyReader in) {
    var year = in.whole("year", FIRST_YEAR, LAST_YEAR);
    var text = in.required("text", HOLDER::read);
    in.requirePresent("year");
    return in.build(() -> new RightsLine(year.get().intValue(), text.get()));
  }
}
