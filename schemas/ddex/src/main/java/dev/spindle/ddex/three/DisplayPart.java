package dev.spindle.ddex.three;

import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.Genre;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.OtherTitle;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.value.Title;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What releases and recordings have in common in their blocks. */
final class DisplayPart {

  private DisplayPart() {}

  static void referenceTitle(XmlOut out, Display display) {
    out.open("ReferenceTitle");
    if (display.titles().isEmpty()) {
      out.open("TitleText").close();
    } else {
      Title first = display.titles().getFirst();
      out.text("TitleText", first.text());
      out.text("SubTitle", first.subTitles().isEmpty() ? null : first.subTitles().getFirst());
    }
    out.close();
  }

  static void titles(XmlOut out, List<Title> titles) {
    for (Title title : titles) {
      out.open("Title").attribute("LanguageAndScriptCode", title.language());
      out.attribute("TitleType", "DisplayTitle").text("TitleText", title.text());
      out.texts("SubTitle", title.subTitles()).close();
    }
  }

  /** Those beside the displayed one; what has no kind here is not written. */
  static void others(XmlOut out, List<OtherTitle> others) {
    for (OtherTitle other : others) {
      Term type = other.type();
      out.open("Title").attribute("LanguageAndScriptCode", other.title().language());
      out.attribute("TitleType", type == null ? null : type.value());
      out.text("TitleText", other.title().text()).texts("SubTitle", other.title().subTitles());
      out.close();
    }
  }

  static void artists(XmlOut out, List<DisplayArtist> artists) {
    int sequence = 0;
    for (DisplayArtist artist : artists) {
      out.open("DisplayArtist").attribute("SequenceNumber", ++sequence);
      PartyPart.write(out, artist.party());
      Leaves.term(out, "ArtistRole", artist.role());
      out.close();
    }
  }

  static void names(XmlOut out, String element, List<LocalText> names) {
    for (LocalText name : names) {
      out.open(element).attribute("LanguageAndScriptCode", name.language());
      out.content(name.text()).closeLeaf();
    }
  }

  static void rights(XmlOut out, String letter, List<RightsLine> lines) {
    for (RightsLine line : lines) {
      out.open(letter + "Line").attribute("LanguageAndScriptCode", line.language());
      out.text("Year", line.year()).text(letter + "LineCompany", line.company());
      out.text(letter + "LineText", line.text()).close();
    }
  }

  static void genres(XmlOut out, List<Genre> genres) {
    for (Genre genre : genres) {
      out.open("Genre").attribute("LanguageAndScriptCode", genre.language());
      out.text("GenreText", genre.text()).text("SubGenre", genre.subGenre()).close();
    }
  }

  static void warnings(XmlOut out, List<LocalTerm> warnings) {
    warnings.forEach(warning -> Leaves.term(out, "ParentalWarningType", warning.term()));
  }

  static Display read(Reading reading, XmlNode owner, List<XmlNode> blocks) {
    XmlNode reference = owner.one("ReferenceTitle");
    List<Title> titles = Blocks.read(reading, blocks, "Title", DisplayPart::title);
    String line = reference == null ? null : reference.textOf("TitleText");
    String version = reference == null ? null : reference.textOf("SubTitle");
    List<XmlNode> artists =
        blocks.stream()
            .flatMap(block -> block.all("DisplayArtist").stream())
            .sorted(Comparator.comparingInt(ContributorPart::sequence))
            .toList();
    return new Display(
        titles.isEmpty() && line != null ? List.of(Title.of(line, version)) : titles,
        Blocks.read(reading, blocks, "DisplayArtistName", DisplayPart::name),
        reading.attemptAll(artists, n -> artist(reading, n)).stream().distinct().toList(),
        List.of(),
        Blocks.read(reading, blocks, "Title", (n, t) -> other(reading, n, t)));
  }

  /** Titles of other types are not display titles; those that repeat one are no loss. */
  private static boolean isDisplayed(XmlNode title) {
    String type = title.attribute("TitleType");
    return type == null || type.equals("DisplayTitle");
  }

  private static @Nullable Title title(XmlNode node, @Nullable String territory) {
    return isDisplayed(node) ? anyTitle(node, territory) : null;
  }

  private static @Nullable OtherTitle other(
      Reading reading, XmlNode node, @Nullable String territory) {
    String type = node.attribute("TitleType");
    if (type == null || isDisplayed(node)) {
      return null;
    }
    Term kind = reading.demand(node, n -> Term.of(Terms.TITLE_TYPE, type));
    return new OtherTitle(kind, anyTitle(node, territory));
  }

  private static Title anyTitle(XmlNode node, @Nullable String territory) {
    return new Title(
        Objects.requireNonNullElse(node.textOf("TitleText"), ""),
        node.textsOf("SubTitle"),
        node.attribute("LanguageAndScriptCode"),
        territory);
  }

  static LocalText name(XmlNode node, @Nullable String territory) {
    return new LocalText(node.text(), node.attribute("LanguageAndScriptCode"), territory);
  }

  private static @Nullable DisplayArtist artist(Reading reading, XmlNode node) {
    Party party = PartyPart.read(reading, node);
    List<Term> roles = reading.terms(Terms.ARTIST_ROLE, node.all("ArtistRole"));
    return party == null || roles.isEmpty() ? null : new DisplayArtist(party, roles.getFirst());
  }

  static RightsLine right(
      Reading reading, XmlNode node, String letter, @Nullable String territory) {
    return new RightsLine(
        reading.anyInteger(node.one("Year")),
        node.textOf(letter + "LineCompany"),
        Objects.requireNonNullElse(node.textOf(letter + "LineText"), ""),
        node.attribute("LanguageAndScriptCode"),
        territory);
  }

  static Genre genre(XmlNode node, @Nullable String territory) {
    return new Genre(
        Objects.requireNonNullElse(node.textOf("GenreText"), ""),
        node.textOf("SubGenre"),
        node.attribute("LanguageAndScriptCode"),
        territory);
  }

  static @Nullable LocalTerm warning(Reading reading, XmlNode node, @Nullable String territory) {
    Term term = reading.term(Terms.PARENTAL_WARNING, node);
    return term == null ? null : new LocalTerm(term, territory);
  }
}
