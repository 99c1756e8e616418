package dev.spindle.ddex.four;

import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.RelatedRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Release and TrackRelease. */
final class ReleasePart {

  private ReleasePart() {}

  static void write(XmlOut out, Dialect dialect, Release release, Parties parties) {
    out.open("Release").text("ReleaseReference", release.reference());
    Leaves.terms(out, "ReleaseType", release.types());
    IdPart.write(out, release.id());
    DisplayPart.write(out, dialect, release.display(), parties);
    LocalParts.labels(out, release.labels(), parties);
    LocalParts.rights(out, "P", release.pLines());
    LocalParts.rights(out, "C", release.cLines());
    out.text("Duration", release.duration());
    LocalParts.genres(out, dialect, release.genres());
    out.text("ReleaseDate", release.releaseDate());
    out.text("OriginalReleaseDate", release.originalReleaseDate());
    visibilities(out, release.visibilities());
    LocalParts.warnings(out, release.warnings());
    release.related().forEach(each -> related(out, each));
    out.text("IsMultiArtistCompilation", release.multiArtist());
    GroupPart.write(out, Objects.requireNonNull(release.group()));
    LocalParts.keywords(out, release.keywords());
    out.close();
  }

  private static void visibilities(XmlOut out, List<Visibility> visibilities) {
    out.texts(
        "ReleaseVisibilityReference", visibilities.stream().map(Visibility::reference).toList());
  }

  private static void related(XmlOut out, RelatedRelease related) {
    out.open("RelatedRelease");
    Leaves.term(out, "ReleaseRelationshipType", related.relationship());
    IdPart.write(out, related.id());
    out.close();
  }

  static void write(XmlOut out, Dialect dialect, TrackRelease track, Parties parties) {
    out.open("TrackRelease").text("ReleaseReference", track.reference());
    IdPart.write(out, track.id());
    TitlePart.write(out, dialect, track.display());
    out.text("ReleaseResourceReference", track.resource());
    LocalParts.labels(out, track.labels(), parties);
    LocalParts.genres(out, dialect, track.genres());
    visibilities(out, track.visibilities());
    out.close();
  }

  /** The release without its visibilities, which stand after the deals. */
  static Release read(Reading reading, XmlNode node, Parties parties) {
    String reference = Objects.requireNonNullElse(node.textOf("ReleaseReference"), "");
    reading.place(reference, node);
    XmlNode group = node.one("ResourceGroup");
    return new Release(
        reference,
        reading.terms(Terms.RELEASE_TYPE, node.all("ReleaseType")),
        IdPart.read(reading, node.all("ReleaseId")),
        DisplayPart.read(reading, node, parties),
        LocalParts.labels(reading, node, parties),
        LocalParts.rights(reading, node, "P"),
        LocalParts.rights(reading, node, "C"),
        reading.duration(node.one("Duration")),
        LocalParts.genres(reading, node),
        node.textOf("ReleaseDate"),
        node.textOf("OriginalReleaseDate"),
        LocalParts.warnings(reading, node),
        reading.attemptAll(node.all("RelatedRelease"), n -> related(reading, n)),
        reading.flag(node.one("IsMultiArtistCompilation")),
        group == null ? null : GroupPart.read(reading, group),
        List.of(),
        LocalParts.keywords(reading, node));
  }

  private static @Nullable RelatedRelease related(Reading reading, XmlNode node) {
    Term kind = reading.term(Terms.RELATIONSHIP, node.one("ReleaseRelationshipType"));
    return kind == null
        ? null
        : new RelatedRelease(kind, IdPart.read(reading, node.all("ReleaseId")));
  }

  static TrackRelease readTrack(Reading reading, XmlNode node, Parties parties) {
    String reference = Objects.requireNonNullElse(node.textOf("ReleaseReference"), "");
    reading.place(reference, node);
    return new TrackRelease(
        reference,
        IdPart.read(reading, node.all("ReleaseId")),
        Objects.requireNonNullElse(node.textOf("ReleaseResourceReference"), ""),
        LocalParts.labels(reading, node, parties),
        LocalParts.genres(reading, node),
        TitlePart.read(reading, node),
        List.of());
  }
}
