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
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The party list: each party once, in order of first mention, P1, P2 … */
final class Parties {

  private final Map<Party, String> references = new LinkedHashMap<>();
  private final Map<String, Party> parties = new HashMap<>();

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
    List<Name> names =
        reading.attemptAll(
            node.all("PartyName"),
            n ->
                new Name(
                    Objects.requireNonNullElse(n.textOf("FullName"), ""),
                    n.textOf("FullNameIndexed"),
                    n.attribute("LanguageAndScriptCode")));
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

  private static @Nullable String first(List<XmlNode> ids, String element) {
    return ids.stream()
        .map(id -> id.textOf(element))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
