package dev.spindle.ddex.four;

import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Recording.Kind;
import dev.spindle.ddex.resource.ResourceId;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SoundRecording and Video. */
final class RecordingPart {

  private RecordingPart() {}

  static void write(XmlOut out, Dialect dialect, Recording recording, Parties parties) {
    out.open(recording.isVideo() ? "Video" : "SoundRecording");
    out.text("ResourceReference", recording.reference());
    Leaves.term(out, "Type", recording.type());
    if (dialect.editions()) {
      out.open(recording.isVideo() ? "VideoEdition" : "SoundRecordingEdition");
      id(out, recording.id());
      LocalParts.rights(out, "P", recording.pLines());
      TechnicalPart.recording(out, dialect, recording.isVideo(), recording.technical());
      out.close();
    } else {
      id(out, recording.id());
    }
    recording.workIds().forEach(iswc -> out.open("WorkId").text("ISWC", iswc).close());
    DisplayPart.write(out, dialect, recording.display(), parties);
    contributors(out, dialect, recording.contributors(), parties);
    facts(out, dialect, recording);
    out.close();
  }

  private static void facts(XmlOut out, Dialect dialect, Recording recording) {
    if (!dialect.editions()) {
      LocalParts.rights(out, "P", recording.pLines());
    }
    out.text("Duration", recording.duration()).text("CreationDate", recording.created());
    published(out, recording);
    LocalParts.warnings(out, recording.warnings());
    Leaves.term(out, "ContainsAI", recording.containsAi());
    out.text("IsInstrumental", recording.instrumental());
    out.texts("LanguageOfPerformance", recording.languages());
    if (!dialect.editions()) {
      TechnicalPart.recording(out, dialect, recording.isVideo(), recording.technical());
    }
  }

  /** A video wraps the date. */
  private static void published(XmlOut out, Recording recording) {
    if (recording.published() != null && recording.isVideo()) {
      out.open("FirstPublicationDate").text("FulfillmentDate", recording.published()).close();
    } else {
      out.text("FirstPublicationDate", recording.published());
    }
  }

  static void id(XmlOut out, ResourceId id) {
    out.open("ResourceId").text("ISRC", id.isrc());
    Leaves.ownId(out, "CatalogNumber", id.catalogNumber());
    id.proprietary().forEach(own -> Leaves.ownId(out, "ProprietaryId", own));
    out.close();
  }

  private static void contributors(
      XmlOut out, Dialect dialect, List<Contributor> contributors, Parties parties) {
    int sequence = 0;
    for (Contributor each : contributors) {
      out.open("Contributor").attribute("SequenceNumber", ++sequence);
      out.text("ContributorPartyReference", parties.referenceOf(each.party()));
      if (dialect.compositeRoles()) {
        compositeRoles(out, each);
      } else {
        Leaves.terms(out, "Role", each.roles());
        Leaves.terms(out, "InstrumentType", each.instruments());
      }
      out.close();
    }
  }

  /** Instruments stand with the first role; the gate has seen to it that there is one. */
  private static void compositeRoles(XmlOut out, Contributor contributor) {
    List<Term> instruments = contributor.instruments();
    if (contributor.roles().isEmpty()) {
      Leaves.terms(out, "InstrumentType", instruments);
    }
    for (Term role : contributor.roles()) {
      out.open("Role");
      Leaves.term(out, "Value", role);
      Leaves.terms(out, "InstrumentType", instruments);
      out.close();
      instruments = List.of();
    }
  }

  static @Nullable Recording read(Reading reading, XmlNode node, Parties parties) {
    boolean video = node.name().equals("Video");
    XmlNode edition = node.one(video ? "VideoEdition" : "SoundRecordingEdition");
    XmlNode holder = edition == null ? node : edition;
    Term type =
        reading.term(video ? Terms.VIDEO_TYPE : Terms.SOUND_RECORDING_TYPE, node.one("Type"));
    Duration duration = reading.duration(node.one("Duration"));
    String reference = Objects.requireNonNullElse(node.textOf("ResourceReference"), "");
    reading.place(reference, node);
    Term unnamed = Term.of(video ? Terms.VIDEO_TYPE : Terms.SOUND_RECORDING_TYPE, "UserDefined");
    return new Recording(
        video ? Kind.VIDEO : Kind.SOUND_RECORDING,
        reference,
        type == null ? unnamed : type,
        id(reading, holder),
        node.all("WorkId").stream().flatMap(id -> id.textsOf("ISWC").stream()).toList(),
        DisplayPart.read(reading, node, parties),
        contributors(reading, node, parties),
        LocalParts.rights(reading, holder, "P"),
        duration == null ? Duration.ZERO : duration,
        node.textOf("CreationDate"),
        published(node),
        LocalParts.warnings(reading, node),
        reading.flag(node.one("IsInstrumental")),
        node.textsOf("LanguageOfPerformance"),
        reading.term(Terms.CONTAINS_AI, node.one("ContainsAI")),
        TechnicalPart.read(reading, holder.all("TechnicalDetails")));
  }

  private static @Nullable String published(XmlNode node) {
    return DisplayPart.defaultFirst(node.all("FirstPublicationDate")).stream()
        .map(date -> date.children().isEmpty() ? date.text() : date.textOf("FulfillmentDate"))
        .findFirst()
        .orElse(null);
  }

  static ResourceId id(Reading reading, XmlNode holder) {
    XmlNode id = holder.one("ResourceId");
    if (id == null) {
      return new ResourceId(null, null, List.of());
    }
    ProprietaryId catalog = reading.attempt(id.one("CatalogNumber"), Leaves::ownId);
    List<ProprietaryId> own = reading.attemptAll(id.all("ProprietaryId"), Leaves::ownId);
    return new ResourceId(id.textOf("ISRC"), catalog, own);
  }

  private static List<Contributor> contributors(Reading reading, XmlNode node, Parties parties) {
    return reading.attemptAll(
        DisplayPart.bySequence(node.all("Contributor")), n -> contributor(reading, n, parties));
  }

  private static @Nullable Contributor contributor(Reading reading, XmlNode node, Parties parties) {
    if (node.one("SpecialContributor") instanceof XmlNode special) {
      reading.note(special, "the contributor is %s, nobody by name".formatted(special.text()));
      return null;
    }
    String reference = node.textOf("ContributorPartyReference");
    Party party = reference == null ? null : parties.partyOf(reference);
    if (party == null) {
      parties.missing(reading, node, reference);
      return null;
    }
    var roles = new ArrayList<XmlNode>();
    var instruments = new ArrayList<>(node.all("InstrumentType"));
    for (XmlNode role : node.all("Role")) {
      XmlNode value = role.one("Value");
      roles.add(value == null ? role : value);
      instruments.addAll(role.all("InstrumentType"));
    }
    return new Contributor(
        party,
        reading.terms(Terms.CONTRIBUTOR_ROLE, roles),
        reading.terms(Terms.INSTRUMENT, instruments));
  }
}
