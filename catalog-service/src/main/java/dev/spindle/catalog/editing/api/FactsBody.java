package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.check.FirstDate;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.identifier.Grid;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.json.BodyReader;
import dev.spindle.catalog.json.TermsBody;
import dev.spindle.catalog.release.ReleaseFacts;
import dev.spindle.catalog.tenant.TenantSettings.Defaults;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a release out of a body: of a new one, with the tenant's defaults for what is not
 * said; or of the present one with the fields of a patch laid over it.
 */
final class FactsBody {

  /** Seen by clients, written by us. */
  static final String[] READ_ONLY = {
    "version",
    "state",
    "lock",
    "lockStatus",
    "status",
    "tenantId",
    "createdAt",
    "changedAt",
    "changedBy",
    "links",
    "deliveries",
    "syncVersion",
    "editable"
  };

  private static final TextRule TITLE = TextRule.line(255);
  private static final TextRule NAME = TextRule.line(255);
  private static final TextRule SHORT = TextRule.line(60);
  private static final TextRule DESCRIPTION = TextRule.lines(4000);

  private FactsBody() {}

  static @Nullable ReleaseFacts read(BodyReader in, Defaults defaults, int year) {
    in.readOnly(READ_ONLY);
    var title = in.required("title", TITLE::read);
    var titleVersion = in.optional("titleVersion", TITLE::read);
    var artist = in.required("displayArtist", NAME::read);
    var type = in.word("releaseType", ReleaseType.class);
    var label = in.optional("label", NAME::read);
    var catalogNumber = in.optional("catalogNumber", SHORT::read);
    var upc = in.optional("upc", Gtin::parse);
    var grid = in.optional("grid", Grid::parse);
    var genre = in.optional("genre", SHORT::read);
    var subGenre = in.optional("subGenre", SHORT::read);
    var language = in.optional("language", Language::parse);
    var warning = in.word("parentalWarning", ParentalWarning.class);
    var pLine = in.object("pLine", TermsBody::rightsLine);
    var cLine = in.object("cLine", TermsBody::rightsLine);
    var original = in.optional("originalReleaseDate", FirstDate::parse);
    var description = in.optional("description", DESCRIPTION::read);
    var territories = in.object("territories", TermsBody::territories);
    var offers = TermsBody.offers(in);
    in.requirePresent("releaseType");
    return in.build(
        () ->
            new ReleaseFacts(
                title.get(),
                titleVersion.orNull(),
                artist.get(),
                type.get(),
                label.value() == null ? defaults.label() : label.value(),
                catalogNumber.orNull(),
                upc.orNull(),
                grid.orNull(),
                genre.orNull(),
                subGenre.orNull(),
                language.or(defaults.language()),
                warning.or(ParentalWarning.NO_ADVICE_AVAILABLE),
                pLine.value() == null ? defaults.pLineOf(year) : pLine.value(),
                cLine.value() == null ? defaults.cLineOf(year) : cLine.value(),
                original.orNull(),
                description.orNull(),
                territories.or(defaults.territories()),
                offers.or(defaults.offers())));
  }
}
