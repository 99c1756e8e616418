package dev.spindle.ddex.three;

import dev.spindle.ddex.model.Label;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.RelatedRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The main release. */
final class ReleasePart {

  /** For a main release without reference, which no deal can be about. */
  private static final String UNNAMED = "Rmain";

  private ReleasePart() {}

  static void write(XmlOut out, NewRelease message, Release release) {
    out.open("Release").attribute("IsMainRelease", "true");
    IdPart.writeThree(out, release.id(), null);
    out.text("ReleaseReference", release.reference());
    DisplayPart.referenceTitle(out, release.display());
    resources(out, message);
    Leaves.terms(out, "ReleaseType", release.types());
    List<@Nullable String> territories =
        Blocks.territories(
            release.display().titles(),
            release.display().others(),
            release.display().artistNames(),
            release.labels(),
            release.genres(),
            release.pLines(),
            release.cLines(),
            release.warnings(),
            release.keywords());
    territories.forEach(territory -> block(out, message, release, territory));
    out.text("Duration", release.duration());
    DisplayPart.rights(out, "P", Blocks.of(release.pLines(), null));
    DisplayPart.rights(out, "C", Blocks.of(release.cLines(), null));
    out.close();
  }

  private static void resources(XmlOut out, NewRelease message) {
    if (message.resources().isEmpty()) {
      out.text("ResourceOmissionReason", "UserDefined");
      return;
    }
    out.open("ReleaseResourceReferenceList");
    for (Recording each : message.recordings()) {
      GroupPart.reference(out, "ReleaseResourceReference", each.reference(), "PrimaryResource");
    }
    for (Image each : message.images()) {
      GroupPart.reference(out, "ReleaseResourceReference", each.reference(), "SecondaryResource");
    }
    out.close();
  }

  private static void block(
      XmlOut out, NewRelease message, Release release, @Nullable String territory) {
    out.open("ReleaseDetailsByTerritory").text("TerritoryCode", Blocks.code(territory));
    DisplayPart.names(
        out, "DisplayArtistName", Blocks.of(release.display().artistNames(), territory));
    labels(out, Blocks.of(release.labels(), territory));
    DisplayPart.titles(out, Blocks.of(release.display().titles(), territory));
    DisplayPart.others(out, Blocks.of(release.display().others(), territory));
    if (territory == null) {
      DisplayPart.artists(out, release.display().artists());
      out.text("IsMultiArtistCompilation", release.multiArtist());
      release.related().forEach(each -> related(out, each));
    }
    DisplayPart.warnings(out, Blocks.of(release.warnings(), territory));
    ResourceGroup group = release.group();
    if (territory == null && group != null) {
      GroupPart.write(
          out,
          group,
          message.recordings().stream()
              .filter(Recording::isVideo)
              .map(Recording::reference)
              .collect(Collectors.toSet()));
    }
    DisplayPart.genres(out, Blocks.of(release.genres(), territory));
    if (territory == null) {
      out.text("ReleaseDate", release.releaseDate());
      out.text("OriginalReleaseDate", release.originalReleaseDate());
    } else {
      DisplayPart.rights(out, "P", Blocks.of(release.pLines(), territory));
      DisplayPart.rights(out, "C", Blocks.of(release.cLines(), territory));
    }
    DisplayPart.names(out, "Keywords", Blocks.of(release.keywords(), territory));
    out.close();
  }

  static void labels(XmlOut out, List<Label> labels) {
    for (Label label : labels) {
      Party.Name name = label.party().names().getFirst();
      out.open("LabelName").attribute("LanguageAndScriptCode", name.language());
      out.content(name.full()).closeLeaf();
    }
  }

  private static void related(XmlOut out, RelatedRelease related) {
    out.open("RelatedRelease");
    IdPart.writeThree(out, related.id(), null);
    Leaves.term(out, "ReleaseRelationshipType", related.relationship());
    out.close();
  }

  static Release read(Reading reading, XmlNode node, Set<Variant> variants) {
    List<XmlNode> blocks = node.all("ReleaseDetailsByTerritory");
    String reference = Objects.requireNonNullElse(node.textOf("ReleaseReference"), UNNAMED);
    reading.place(reference, node);
    node.all("ReleaseResourceReferenceList", "ResourceOmissionReason").forEach(XmlNode::readWhole);
    List<ResourceGroup> groups =
        Blocks.once(reading, blocks, "ResourceGroup", n -> GroupPart.read(reading, n, variants));
    return new Release(
        reference,
        types(reading, node, blocks),
        IdPart.read(reading, node.all("ReleaseId")),
        DisplayPart.read(reading, node, blocks),
        labels(reading, blocks),
        rights(reading, node, blocks, "P"),
        rights(reading, node, blocks, "C"),
        reading.duration(node.one("Duration")),
        Blocks.read(reading, blocks, "Genre", DisplayPart::genre),
        date(reading, node, blocks, "ReleaseDate"),
        date(reading, node, blocks, "OriginalReleaseDate"),
        Blocks.read(
            reading, blocks, "ParentalWarningType", (n, t) -> DisplayPart.warning(reading, n, t)),
        Blocks.once(reading, blocks, "RelatedRelease", n -> related(reading, n)),
        Blocks.first(Blocks.once(reading, blocks, "IsMultiArtistCompilation", reading::flag)),
        Blocks.first(groups),
        List.of(),
        Blocks.read(reading, blocks, "Keywords", DisplayPart::name));
  }

  /** A date may stand in a block, or for the whole world beside them. */
  private static @Nullable String date(
      Reading reading, XmlNode node, List<XmlNode> blocks, String element) {
    String global = node.textOf("Global" + element);
    String local = Blocks.first(Blocks.once(reading, blocks, element, XmlNode::text));
    return local == null ? global : local;
  }

  static List<Label> labels(Reading reading, List<XmlNode> blocks) {
    return Blocks.read(
        reading,
        blocks,
        "LabelName",
        (n, territory) ->
            new Label(
                new Party(
                    List.of(new Party.Name(n.text(), null, n.attribute("LanguageAndScriptCode"))),
                    null,
                    null,
                    null,
                    List.of()),
                territory));
  }

  private static List<Term> types(Reading reading, XmlNode node, List<XmlNode> blocks) {
    List<Term> types = reading.terms(Terms.RELEASE_TYPE, node.all("ReleaseType"));
    List<Term> inBlocks =
        reading.terms(
            Terms.RELEASE_TYPE,
            blocks.stream().flatMap(block -> block.all("ReleaseType").stream()).toList());
    return types.isEmpty() ? inBlocks.stream().distinct().toList() : types;
  }

  private static List<RightsLine> rights(
      Reading reading, XmlNode node, List<XmlNode> blocks, String letter) {
    List<RightsLine> own =
        reading.attemptAll(
            node.all(letter + "Line"), n -> DisplayPart.right(reading, n, letter, null));
    List<RightsLine> local =
        Blocks.read(
            reading,
            blocks,
            letter + "Line",
            (n, territory) -> DisplayPart.right(reading, n, letter, territory));
    return Stream.concat(own.stream(), local.stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static @Nullable RelatedRelease related(Reading reading, XmlNode node) {
    Term kind = reading.term(Terms.RELATIONSHIP, node.one("ReleaseRelationshipType"));
    return kind == null
        ? null
        : new RelatedRelease(kind, IdPart.read(reading, node.all("ReleaseId")));
  }
}
