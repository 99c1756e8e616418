package dev.spindle.ddex.three;

import dev.spindle.ddex.part.FilePart;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.MediaPart;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Recording.Kind;
import dev.spindle.ddex.resource.ResourceId;
import dev.spindle.ddex.resource.TechnicalDetails;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SoundRecording and Video. */
final class RecordingPart {

  private RecordingPart() {}

  static void write(XmlOut out, Recording recording) {
    String kind = recording.isVideo() ? "Video" : "SoundRecording";
    out.open(kind);
    Leaves.term(out, kind + "Type", recording.type());
    id(out, kind + "Id", recording.id());
    recording
        .workIds()
        .forEach(iswc -> out.open("Indirect" + kind + "Id").text("ISWC", iswc).close());
    out.text("ResourceReference", recording.reference());
    DisplayPart.referenceTitle(out, recording.display());
    out.text("IsInstrumental", recording.instrumental());
    out.texts("LanguageOfPerformance", recording.languages());
    out.text("Duration", recording.duration()).text("CreationDate", recording.created());
    List<@Nullable String> territories =
        Blocks.territories(
            recording.display().titles(),
            recording.display().others(),
            recording.display().artistNames(),
            recording.pLines(),
            recording.warnings());
    territories.forEach(territory -> block(out, kind, recording, territory));
    out.close();
  }

  private static void block(
      XmlOut out, String kind, Recording recording, @Nullable String territory) {
    out.open(kind + "DetailsByTerritory").text("TerritoryCode", Blocks.code(territory));
    DisplayPart.titles(out, Blocks.of(recording.display().titles(), territory));
    DisplayPart.others(out, Blocks.of(recording.display().others(), territory));
    if (territory == null) {
      DisplayPart.artists(out, recording.display().artists());
      ContributorPart.write(out, recording.contributors());
    }
    DisplayPart.names(
        out, "DisplayArtistName", Blocks.of(recording.display().artistNames(), territory));
    out.text("OriginalResourceReleaseDate", territory == null ? recording.published() : null);
    DisplayPart.rights(out, "P", Blocks.of(recording.pLines(), territory));
    DisplayPart.warnings(out, Blocks.of(recording.warnings(), territory));
    if (territory == null) {
      recording.technical().forEach(each -> technical(out, kind, each));
    }
    out.close();
  }

  static void technical(XmlOut out, String kind, TechnicalDetails details) {
    out.open("Technical" + kind + "Details");
    out.text("TechnicalResourceDetailsReference", details.reference());
    MediaFile only = details.files().isEmpty() ? null : details.files().getFirst();
    MediaFacts facts = only == null ? MediaFacts.NONE : only.facts();
    switch (kind) {
      case "Video" -> MediaPart.video(out, facts);
      case "Image" -> MediaPart.image(out, facts);
      default -> MediaPart.audio(out, facts);
    }
    FilePart.preview(out, details.preview());
    for (MediaFile file : details.files()) {
      if (file.file() != null) {
        FilePart.nameAndPath(out, file.file());
      }
    }
    out.close();
  }

  static void id(XmlOut out, String element, ResourceId id) {
    out.open(element).text("ISRC", id.isrc());
    Leaves.ownId(out, "CatalogNumber", id.catalogNumber());
    id.proprietary().forEach(own -> Leaves.ownId(out, "ProprietaryId", own));
    out.close();
  }

  static Recording read(Reading reading, XmlNode node) {
    String kind = node.name();
    boolean video = kind.equals("Video");
    Terms types = video ? Terms.VIDEO_TYPE : Terms.SOUND_RECORDING_TYPE;
    List<XmlNode> blocks = node.all(kind + "DetailsByTerritory");
    Term type = reading.term(types, node.one(kind + "Type"));
    Duration duration = reading.duration(node.one("Duration"));
    String reference = Objects.requireNonNullElse(node.textOf("ResourceReference"), "");
    reading.place(reference, node);
    return new Recording(
        video ? Kind.VIDEO : Kind.SOUND_RECORDING,
        reference,
        type == null ? Term.of(types, "UserDefined") : type,
        id(reading, node.all(kind + "Id")),
        node.all("Indirect" + kind + "Id").stream()
            .flatMap(id -> id.textsOf("ISWC").stream())
            .toList(),
        DisplayPart.read(reading, node, blocks),
        ContributorPart.read(reading, blocks),
        Blocks.read(reading, blocks, "PLine", (n, t) -> DisplayPart.right(reading, n, "P", t)),
        duration == null ? Duration.ZERO : duration,
        node.textOf("CreationDate"),
        Blocks.first(Blocks.once(reading, blocks, "OriginalResourceReleaseDate", XmlNode::text)),
        Blocks.read(
            reading, blocks, "ParentalWarningType", (n, t) -> DisplayPart.warning(reading, n, t)),
        reading.flag(node.one("IsInstrumental")),
        node.textsOf("LanguageOfPerformance"),
        null,
        technical(reading, blocks, kind));
  }

  static ResourceId id(Reading reading, List<XmlNode> ids) {
    if (ids.isEmpty()) {
      return new ResourceId(null, null, List.of());
    }
    XmlNode first = ids.getFirst();
    ProprietaryId catalog = reading.attempt(first.one("CatalogNumber"), Leaves::ownId);
    List<ProprietaryId> own =
        reading.attemptAll(
            ids.stream().flatMap(id -> id.all("ProprietaryId").stream()).toList(), Leaves::ownId);
    return new ResourceId(first.textOf("ISRC"), catalog, own);
  }

  static List<TechnicalDetails> technical(Reading reading, List<XmlNode> blocks, String kind) {
    return Blocks.once(
        reading,
        blocks,
        "Technical" + kind + "Details",
        n ->
            new TechnicalDetails(
                Objects.requireNonNullElse(n.textOf("TechnicalResourceDetailsReference"), ""),
                files(reading, n, kind),
                kind.equals("Image") ? null : FilePart.preview(reading, n)));
  }

  private static List<MediaFile> files(Reading reading, XmlNode node, String kind) {
    MediaFacts all = MediaPart.read(reading, node);
    MediaFacts facts = kind.equals("Image") ? all.withoutContainer() : all;
    List<FileRef> files = reading.attemptAll(node.all("File"), n -> FilePart.uri(reading, n));
    boolean nothing = files.isEmpty() && facts.equals(MediaFacts.NONE);
    return files.isEmpty() && !nothing
        ? List.of(new MediaFile(facts, null))
        : files.stream().map(file -> new MediaFile(facts, file)).toList();
  }
}
