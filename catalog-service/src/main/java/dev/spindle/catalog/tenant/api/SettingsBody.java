package dev.spindle.catalog.tenant.api;

import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.identifier.Dpid;
import dev.spindle.catalog.identifier.IsrcRange;
import dev.spindle.catalog.identifier.UpcRange;
import dev.spindle.catalog.json.BodyReader;
import dev.spindle.catalog.json.TermsBody;
import dev.spindle.catalog.tenant.TenantSettings;
import dev.spindle.catalog.tenant.TenantSettings.Defaults;
import org.jspecify.annotations.Nullable;

/** Settings out of a body. */
final class SettingsBody {

  private static final TextRule NAME = TextRule.line(255);
  private static final long LARGEST_ITEM = 99_999;

  private SettingsBody() {}

  static @Nullable TenantSettings read(BodyReader in) {
    in.readOnly("version", "tenantId");
    var name = in.required("name", NAME::read);
    var dpid = in.optional("dpid", Dpid::parse);
    var isrc = in.object("isrcRange", SettingsBody::isrcRange);
    var upc = in.object("upcRange", SettingsBody::upcRange);
    var defaults = in.object("defaults", SettingsBody::defaults);
    return in.build(
        () ->
            new TenantSettings(
                name.get(),
                dpid.orNull(),
                isrc.orNull(),
                upc.orNull(),
                defaults.or(Defaults.USUAL)));
  }

  private static @Nullable IsrcRange isrcRange(BodyReader in) {
    var prefix = in.required("prefix", Parsed::good);
    var first = in.whole("first", 0, LARGEST_ITEM);
    var last = in.whole("last", 0, LARGEST_ITEM);
    if (!in.good()) {
      return in.build(() -> new IsrcRange("", 0, 0));
    }
    var range =
        in.combined(
            "prefix",
            IsrcRange.of(prefix.get(), first.or(1L).intValue(), last.or(LARGEST_ITEM).intValue()));
    return in.build(range::get);
  }

  private static @Nullable UpcRange upcRange(BodyReader in) {
    var prefix = in.required("prefix", Parsed::good);
    var first = in.whole("first", 0, LARGEST_ITEM);
    var last = in.whole("last", 0, LARGEST_ITEM);
    if (!in.good()) {
      return in.build(() -> new UpcRange("", 0, 0));
    }
    var range = in.combined("prefix", UpcRange.of(prefix.get(), first.or(0L), last.orNull()));
    return in.build(range::get);
  }

  private static @Nullable Defaults defaults(BodyReader in) {
    var label = in.optional("label", NAME::read);
    var language = in.optional("language", Language::parse);
    var pLine = in.optional("pLine", NAME::read);
    var cLine = in.optional("cLine", NAME::read);
    var territories = in.object("territories", TermsBody::territories);
    var offers = TermsBody.offers(in);
    return in.build(
        () ->
            new Defaults(
                label.orNull(),
                language.or(Defaults.USUAL.language()),
                pLine.orNull(),
                cLine.orNull(),
                territories.or(Defaults.USUAL.territories()),
                offers.or(Defaults.USUAL.offers())));
  }
}
