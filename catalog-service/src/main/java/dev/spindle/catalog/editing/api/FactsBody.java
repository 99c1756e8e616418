package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.check.FirstDate;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.identifier.Grid;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.json.BodyReader;
import dev.spindle.catalog.json.Slot;
import dev.spindle.catalog.json.TermsBody;
import dev.spindle.catalog.release.ReleaseFacts;
import dev.spindle.catalog.tenant.TenantSettings.Defaults;
import dev.spindle.catalog.terms.Offer;
import dev.spindle.catalog.terms.RightsLine;
import dev.spindle.catalog.terms.Territories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a release out of a body: of a new one, with the tenant's defaults for what is not
 * said; or of the present one with the fields of a patch laid over it.
 */
final class FactsBody {

  /** Seen by clients, written by us. */
  private static final String[] READ_ONLY = {
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
    "editable",
    "trackCount",
    "hasCover"
  };

  /** Written elsewhere: by creating, or at paths of their own. */
  private static final String[] NOT_HERE = {"id", "tracks", "credits", "splits", "cover"};

  private static final TextRule LINE = TextRule.line(255);
  private static final TextRule SHORT = TextRule.line(60);
  private static final TextRule DESCRIPTION = TextRule.lines(4000);

  private final Slot<String> title;
  private final Slot<String> titleVersion;
  private final Slot<String> artist;
  private final Slot<ReleaseType> type;
  private final Slot<String> label;
  private final Slot<String> catalogNumber;
  private final Slot<Gtin> upc;
  private final Slot<Grid> grid;
  private final Slot<String> genre;
  private final Slot<String> subGenre;
  private final Slot<Language> language;
  private final Slot<ParentalWarning> warning;
  private final Slot<RightsLine> pLine;
  private final Slot<RightsLine> cLine;
  private final Slot<FirstDate> original;
  private final Slot<String> description;
  private final Slot<Territories> territories;
  private final Slot<List<Offer>> offers;

  private FactsBody(BodyReader in) {
    in.readOnly(READ_ONLY);
    in.requirePresent("releaseType");
    title = in.required("title", LINE::read);
    titleVersion = in.optional("titleVersion", LINE::read);
    artist = in.required("displayArtist", LINE::read);
    type = in.word("releaseType", ReleaseType.class);
    label = in.optional("label", LINE::read);
    catalogNumber = in.optional("catalogNumber", SHORT::read);
    upc = in.optional("upc", Gtin::parse);
    grid = in.optional("grid", Grid::parse);
    genre = in.optional("genre", SHORT::read);
    subGenre = in.optional("subGenre", SHORT::read);
    language = in.optional("language", Language::parse);
    warning = in.word("parentalWarning", ParentalWarning.class);
    pLine = in.object("pLine", TermsBody::rightsLine);
    cLine = in.object("cLine", TermsBody::rightsLine);
    original = in.optional("originalReleaseDate", FirstDate::parse);
    description = in.optional("description", DESCRIPTION::read);
    territories = in.object("territories", TermsBody::territories);
    offers = TermsBody.offers(in);
  }

  /**
   * @param year of rights lines that come from the defaults
   */
  static @Nullable ReleaseFacts read(BodyReader in, Defaults defaults, int year) {
    var body = new FactsBody(in);
    return in.build(() -> body.facts(defaults, year));
  }

  /** The facts of a release that is there, whole. */
  static @Nullable ReleaseFacts changed(BodyReader in) {
    in.readOnly(NOT_HERE);
    // Laid over whole facts there is no default left to need a year.
    return read(in, Defaults.NOTHING, 0);
  }

  private ReleaseFacts facts(Defaults defaults, int year) {
    return new ReleaseFacts(
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
        offers.or(defaults.offers()));
  }
}
