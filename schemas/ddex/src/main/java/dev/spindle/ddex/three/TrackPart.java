package dev.spindle.ddex.three;

import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A track release: a whole release of type TrackRelease here, which repeats what its recording
 * says.
 */
final class TrackPart {

  private TrackPart() {}

  static void write(XmlOut out, TrackRelease track, @Nullable Recording recording) {
    Display display = recording == null ? Display.NONE : recording.display();
    out.open("Release");
    IdPart.writeThree(out, track.id(), recording == null ? null : recording.id().isrc());
    out.text("ReleaseReference", track.reference());
    DisplayPart.referenceTitle(out, display);
    out.open("ReleaseResourceReferenceList");
    GroupPart.reference(out, "ReleaseResourceReference", track.resource(), "PrimaryResource");
    out.close().text("ReleaseType", "TrackRelease");
    List<@Nullable String> territories = Blocks.territories(track.labels(), track.genres());
    for (String territory : territories) {
      out.open("ReleaseDetailsByTerritory").text("TerritoryCode", Blocks.code(territory));
      if (territory == null) {
        DisplayPart.names(out, "DisplayArtistName", Blocks.of(display.artistNames(), null));
      }
      ReleasePart.labels(out, Blocks.of(track.labels(), territory));
      if (territory == null) {
        DisplayPart.titles(out, Blocks.of(display.titles(), null));
        DisplayPart.artists(out, display.artists());
        DisplayPart.warnings(
            out, recording == null ? List.of() : Blocks.of(recording.warnings(), null));
      }
      DisplayPart.genres(out, Blocks.of(track.genres(), territory));
      out.close();
    }
    out.close();
  }

  static @Nullable TrackRelease read(Reading reading, XmlNode node) {
    List<XmlNode> blocks = node.all("ReleaseDetailsByTerritory");
    String reference = Objects.requireNonNullElse(node.textOf("ReleaseReference"), "");
    reading.place(reference, node);
    List<String> resources =
        node.all("ReleaseResourceReferenceList").stream()
            .flatMap(list -> list.all("ReleaseResourceReference").stream())
            .filter(each -> !"SecondaryResource".equals(each.attribute("ReleaseResourceType")))
            .map(XmlNode::text)
            .toList();
    if (resources.size() != 1) {
      reading.note(node, "only releases of one recording are kept beside the main release");
      return null;
    }
    repeated(node, blocks);
    return new TrackRelease(
        reference,
        IdPart.read(reading, node.all("ReleaseId")),
        resources.getFirst(),
        ReleasePart.labels(reading, blocks),
        Blocks.read(reading, blocks, "Genre", DisplayPart::genre));
  }

  /** What the recording says already. */
  private static void repeated(XmlNode node, List<XmlNode> blocks) {
    node.all(
            "ReferenceTitle",
            "ReleaseType",
            "PLine",
            "CLine",
            "Duration",
            "GlobalOriginalReleaseDate")
        .forEach(XmlNode::readWhole);
    for (XmlNode block : blocks) {
      block
          .all(
              "DisplayArtistName",
              "Title",
              "DisplayArtist",
              "ParentalWarningType",
              "ResourceGroup",
              "ReleaseDate")
          .forEach(XmlNode::readWhole);
    }
  }
}
