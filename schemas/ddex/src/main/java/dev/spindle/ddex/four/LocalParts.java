package dev.spindle.ddex.four;

import dev.spindle.ddex.model.Label;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Genre;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said per territory: rights lines, warnings, genres, labels. */
final class LocalParts {

  private LocalParts() {}

  /** By identity: of two that say the same, one is the default. */
  @SuppressWarnings("ReferenceEquality")
  static boolean isFirst(Object one, List<?> of) {
    return one == of.getFirst();
  }

  /** {@code letter} is P or C. */
  static void rights(XmlOut out, String letter, List<RightsLine> lines) {
    for (RightsLine line : lines) {
      out.open(letter + "Line").attribute("LanguageAndScriptCode", line.language());
      Leaves.territory(out, line, isFirst(line, lines));
      out.text("Year", line.year()).text(letter + "LineCompany", line.company());
      out.text(letter + "LineText", line.text()).close();
    }
  }

  static List<RightsLine> rights(Reading reading, XmlNode node, String letter) {
    return reading.attemptAll(
        DisplayPart.defaultFirst(node.all(letter + "Line")),
        n ->
            new RightsLine(
                reading.anyInteger(n.one("Year")),
                n.textOf(letter + "LineCompany"),
                Objects.requireNonNullElse(n.textOf(letter + "LineText"), ""),
                n.attribute("LanguageAndScriptCode"),
                n.attribute("ApplicableTerritoryCode")));
  }

  static void warnings(XmlOut out, List<LocalTerm> warnings) {
    for (LocalTerm warning : warnings) {
      Leaves.openTerm(out, "ParentalWarningType", warning.term());
      Leaves.territory(out, warning, isFirst(warning, warnings));
      out.content(warning.term().value()).closeLeaf();
    }
  }

  static List<LocalTerm> warnings(Reading reading, XmlNode node) {
    return reading.attemptAll(
        DisplayPart.defaultFirst(node.all("ParentalWarningType")),
        n -> {
          Term term = reading.term(Terms.PARENTAL_WARNING, n);
          return term == null ? null : new LocalTerm(term, n.attribute("ApplicableTerritoryCode"));
        });
  }

  static void genres(XmlOut out, Dialect dialect, List<Genre> genres) {
    for (Genre genre : genres) {
      out.open(dialect.genre()).attribute("LanguageAndScriptCode", genre.language());
      Leaves.territory(out, genre, isFirst(genre, genres));
      out.text("GenreText", genre.text()).text("SubGenre", genre.subGenre()).close();
    }
  }

  static List<Genre> genres(Reading reading, XmlNode node) {
    return reading.attemptAll(
        DisplayPart.defaultFirst(node.all("Genre", "DisplayGenre")),
        n ->
            new Genre(
                Objects.requireNonNullElse(n.textOf("GenreText"), ""),
                n.textOf("SubGenre"),
                n.attribute("LanguageAndScriptCode"),
                n.attribute("ApplicableTerritoryCode")));
  }

  static void labels(XmlOut out, List<Label> labels, Parties parties) {
    for (Label label : labels) {
      out.open("ReleaseLabelReference");
      Leaves.territory(out, label, isFirst(label, labels));
      out.content(parties.referenceOf(label.party())).closeLeaf();
    }
  }

  static List<Label> labels(Reading reading, XmlNode node, Parties parties) {
    return reading.attemptAll(
        DisplayPart.defaultFirst(node.all("ReleaseLabelReference")),
        n -> label(reading, n, parties));
  }

  private static @Nullable Label label(Reading reading, XmlNode node, Parties parties) {
    Party party = parties.partyOf(node.text());
    if (party == null) {
      parties.missing(reading, node, node.text());
      return null;
    }
    return new Label(party, node.attribute("ApplicableTerritoryCode"));
  }

  static void keywords(XmlOut out, List<LocalText> keywords) {
    for (LocalText each : keywords) {
      out.open("Keywords").attribute("LanguageAndScriptCode", each.language());
      Leaves.territory(out, each, isFirst(each, keywords));
      out.content(each.text()).closeLeaf();
    }
  }

  static List<LocalText> keywords(Reading reading, XmlNode node) {
    return reading.attemptAll(DisplayPart.defaultFirst(node.all("Keywords")), DisplayPart::name);
  }
}
