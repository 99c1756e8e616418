package dev.spindle.ddex.four;

import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.value.Title;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Titles and artists of a release or recording. */
final class DisplayPart {

  private DisplayPart() {}

  static void write(XmlOut out, Display display, Parties parties) {
    for (Title title : display.titles()) {
      out.open("DisplayTitleText").attribute("LanguageAndScriptCode", title.language());
      Leaves.territory(out, title, LocalParts.isFirst(title, display.titles()));
      out.content(title.displayText()).closeLeaf();
    }
    for (Title title : display.titles()) {
      out.open("DisplayTitle").attribute("LanguageAndScriptCode", title.language());
      Leaves.territory(out, title, LocalParts.isFirst(title, display.titles()));
      out.text("TitleText", title.text()).texts("SubTitle", title.subTitles()).close();
    }
    writeNames(out, display.artistNames());
    writeArtists(out, display.artists(), parties);
  }

  private static void writeNames(XmlOut out, List<LocalText> names) {
    for (LocalText name : names) {
      out.open("DisplayArtistName").attribute("LanguageAndScriptCode", name.language());
      Leaves.territory(out, name, LocalParts.isFirst(name, names));
      out.content(name.text()).closeLeaf();
    }
  }

  private static void writeArtists(XmlOut out, List<DisplayArtist> artists, Parties parties) {
    int sequence = 0;
    for (DisplayArtist artist : artists) {
      out.open("DisplayArtist").attribute("SequenceNumber", ++sequence);
      out.text("ArtistPartyReference", parties.referenceOf(artist.party()));
      Leaves.term(out, "DisplayArtistRole", artist.role());
      out.close();
    }
  }

  static Display read(Reading reading, XmlNode node, Parties parties) {
    List<Title> titles =
        reading.attemptAll(defaultFirst(node.all("DisplayTitle")), DisplayPart::title);
    List<XmlNode> lines = node.all("DisplayTitleText");
    if (titles.isEmpty()) {
      titles = reading.attemptAll(defaultFirst(lines), DisplayPart::titleFromLine);
    }
    noteOtherLines(reading, lines, titles);
    return new Display(
        titles,
        reading.attemptAll(defaultFirst(node.all("DisplayArtistName")), DisplayPart::name),
        reading.attemptAll(
            bySequence(node.all("DisplayArtist")), n -> artist(reading, n, parties)));
  }

  /**
   * A line that is not made of a title and its versions cannot be kept, as it is written from them.
   */
  private static void noteOtherLines(Reading reading, List<XmlNode> lines, List<Title> titles) {
    Set<String> known = titles.stream().map(Title::displayText).collect(Collectors.toSet());
    for (XmlNode line : lines) {
      if (!known.contains(line.text())) {
        reading.note(line, "DisplayTitleText differs from the titles and is not kept");
      }
    }
  }

  private static Title title(XmlNode node) {
    return new Title(
        Objects.requireNonNullElse(node.textOf("TitleText"), ""),
        node.textsOf("SubTitle"),
        node.attribute("LanguageAndScriptCode"),
        node.attribute("ApplicableTerritoryCode"));
  }

  private static Title titleFromLine(XmlNode node) {
    return new Title(
        node.text(),
        List.of(),
        node.attribute("LanguageAndScriptCode"),
        node.attribute("ApplicableTerritoryCode"));
  }

  private static LocalText name(XmlNode node) {
    return new LocalText(
        node.text(),
        node.attribute("LanguageAndScriptCode"),
        node.attribute("ApplicableTerritoryCode"));
  }

  private static @Nullable DisplayArtist artist(Reading reading, XmlNode node, Parties parties) {
    if (node.one("SpecialDisplayArtist") instanceof XmlNode special) {
      reading.note(special, "the display artist is %s, nobody by name".formatted(special.text()));
      return null;
    }
    String reference = node.textOf("ArtistPartyReference");
    Party party = reference == null ? null : parties.partyOf(reference);
    Term role = reading.term(Terms.ARTIST_ROLE, node.one("DisplayArtistRole"));
    if (party == null) {
      parties.missing(reading, node, reference);
    }
    // a role not allowed was noted when it was read
    return party == null || role == null ? null : new DisplayArtist(party, role);
  }

  /** The default one first, the others as they stand. */
  static List<XmlNode> defaultFirst(List<XmlNode> nodes) {
    return nodes.stream().sorted(Comparator.comparing(n -> !n.flag("IsDefault"))).toList();
  }

  /** In order of their sequence numbers; those without keep their place at the end. */
  static List<XmlNode> bySequence(List<XmlNode> nodes) {
    return nodes.stream()
        .sorted(Comparator.comparingInt(n -> sequence(n.attribute("SequenceNumber"))))
        .toList();
  }

  private static int sequence(@Nullable String number) {
    return number != null && number.matches("\\d{1,9}")
        ? Integer.parseInt(number)
        : Integer.MAX_VALUE;
  }
}
