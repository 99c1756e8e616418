package dev.spindle.ddex.four;

import dev.spindle.ddex.model.Label;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Party.Name;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The party list: each party once, in order of first mention, P1, P2 … */
final class Parties {

  private final Map<Party, String> references = new LinkedHashMap<>();
  private final Map<String, Party> parties = new HashMap<>();
  private final Set<String> unnamed = new HashSet<>();

  static Parties of(NewRelease message) {
    var parties = new Parties();
    Release release = message.release();
    if (release != null) {
      release.display().artists().stream().map(DisplayArtist::party).forEach(parties::mention);
      release.labels().stream().map(Label::party).forEach(parties::mention);
    }
    for (Recording recording : message.recordings()) {
      recording.display().artists().stream().map(DisplayArtist::party).forEach(parties::mention);
      recording.contributors().stream().map(Contributor::party).forEach(parties::mention);
    }
    message.trackReleases().stream()
        .flatMap(track -> track.labels().stream())
        .map(Label::party)
        .forEach(parties::mention);
    return parties;
  }

  private void mention(Party party) {
    references.computeIfAbsent(party, first -> "P" + (references.size() + 1));
  }

  String referenceOf(Party party) {
    return Objects.requireNonNull(references.get(party));
  }

  @Nullable Party partyOf(String reference) {
    return parties.get(reference);
  }

  /**
   * Tells why nobody answers to a reference: never listed is wrong, listed without name or id not.
   */
  void missing(Reading reading, XmlNode node, @Nullable String reference) {
    if (reference != null && unnamed.contains(reference)) {
      reading.note(node, reference + " is listed, but neither named nor identified");
    } else {
      reading.wrong(node, "%s is not in the party list".formatted(reference));
    }
  }

  void write(XmlOut out) {
    out.open("PartyList");
    references.forEach(
        (party, reference) -> {
          out.open("Party").text("PartyReference", reference);
          writeNames(out, party);
          writeIds(out, party);
          out.close();
        });
    out.close();
  }

  void read(Reading reading, XmlNode node) {
    String reference = node.textOf("PartyReference");
    Party party = readParty(reading, node);
    if (reference != null && party != null) {
      reading.place(reference, node);
      parties.put(reference, party);
    } else if (reference != null) {
      unnamed.add(reference);
    }
  }

  /**
   * ERN 4.3.2 lists brands beside parties; they credit and label alike, so they are kept as such.
   */
  void readBrand(Reading reading, XmlNode node) {
    String reference = node.textOf("BrandReference");
    List<ProprietaryId> own = reading.attemptAll(node.all("BrandId"), Leaves::ownId);
    Party brand =
        reading.attempt(
            node, n -> new Party(names(reading, n.all("BrandName")), null, null, null, own));
    reading.note(node, "the brand is kept as a party");
    if (reference != null && brand != null) {
      parties.put(reference, brand);
    }
  }

  static void writeNames(XmlOut out, Party party) {
    for (Name name : party.names()) {
      out.open("PartyName").attribute("LanguageAndScriptCode", name.language());
      out.text("FullName", name.full()).text("FullNameIndexed", name.indexed()).close();
    }
  }

  static void writeIds(XmlOut out, Party party) {
    if (party.hasIds()) {
      out.open("PartyId").text("ISNI", party.isni()).text("DPID", party.dpid());
      out.text("IpiNameNumber", party.ipi());
      party.proprietary().forEach(id -> Leaves.ownId(out, "ProprietaryId", id));
      out.close();
    }
  }

  static @Nullable Party readParty(Reading reading, XmlNode node) {
    List<Name> names = names(reading, node.all("PartyName"));
    List<XmlNode> ids = node.all("PartyId");
    return reading.attempt(
        node,
        n ->
            new Party(
                names,
                first(ids, "ISNI"),
                first(ids, "DPID"),
                first(ids, "IpiNameNumber"),
                reading.attemptAll(
                    ids.stream().flatMap(id -> id.all("ProprietaryId").stream()).toList(),
                    Leaves::ownId)));
  }

  private static List<Name> names(Reading reading, List<XmlNode> nodes) {
    return reading.attemptAll(
        nodes,
        n ->
            new Name(
                Objects.requireNonNullElse(n.textOf("FullName"), ""),
                n.textOf("FullNameIndexed"),
                n.attribute("LanguageAndScriptCode")));
  }

  private static @Nullable String first(List<XmlNode> ids, String element) {
    return ids.stream()
        .map(id -> id.textOf(element))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
