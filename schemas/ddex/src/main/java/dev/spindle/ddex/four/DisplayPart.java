package dev.spindle.ddex.four;

import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Titles and artists of a release or recording. */
final class DisplayPart {

  private DisplayPart() {}

  static void write(XmlOut out, Dialect dialect, Display display, Parties parties) {
    TitlePart.write(out, dialect, display);
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
    Display titles = TitlePart.read(reading, node);
    return new Display(
        titles.titles(),
        reading.attemptAll(defaultFirst(node.all("DisplayArtistName")), DisplayPart::name),
        reading.attemptAll(bySequence(node.all("DisplayArtist")), n -> artist(reading, n, parties)),
        titles.titleLines(),
        titles.others());
  }

  static LocalText name(XmlNode node) {
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
