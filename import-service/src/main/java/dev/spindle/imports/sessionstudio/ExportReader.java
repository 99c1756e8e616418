package dev.spindle.imports.sessionstudio;

import dev.spindle.imports.mapping.Identifiers;
import dev.spindle.imports.mapping.MappedRelease;
import dev.spindle.imports.mapping.Notes;
import dev.spindle.imports.mapping.SourceProject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads documents of both versions into the words they have in common. */
final class ExportReader {

  private static final Pattern TYPE_IN_TITLE = Pattern.compile("\\s+-\\s+(?:Single|EP)$", 2);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private ExportReader() {}

  static SourceProject read(FormatVersion version, JsonNode json, Notes notes) {
    try (var document = new Cursor(json, "", notes)) {
      document.skip("version", "exportDate");
      return switch (version) {
        case V1 -> v1(document);
        case V2 -> {
          try (var project = document.child("project")) {
            yield v2(project);
          }
        }
      };
    }
  }

  private static SourceProject v1(Cursor document) {
    var artist = document.line("artist");
    var people = document.each("collaborators", ExportReader::v1Person);
    return new SourceProject(
        document.at(),
        titleWithoutType(document, "projectName"),
        null,
        artist,
        null,
        null,
        null,
        null,
        null,
        null,
        true,
        document.each("tracks", track -> v1Track(track, artist)),
        people.stream().map(Claim::person).toList(),
        people.stream().flatMap(claim -> claim.shares().stream()).toList());
  }

  private static SourceProject.Track v1Track(Cursor track, String artist) {
    return new SourceProject.Track(
        track.at(),
        1,
        track.line("title"),
        null,
        artist,
        milliseconds(track.decimal("duration")),
        null,
        null,
        "UNKNOWN",
        number(track, "bpm"),
        track.lineOrNull("key"),
        track.blockOrNull("notes"),
        track.lineOrNull("status"),
        stems(track),
        List.of());
  }

  private static Claim v1Person(Cursor cursor) {
    var person = person(cursor);
    return new Claim(person, share(cursor, person, "split", null).stream().toList());
  }

  private static SourceProject v2(Cursor project) {
    var tracks = project.each("tracks", ExportReader::v2Track);
    var people = project.each("collaborators", ExportReader::v2Person);
    var artist = project.lineOrNull("artistName");
    project.skip("id", "artworkUrl");
    return new SourceProject(
        project.at(),
        titleWithoutType(project, "title"),
        project.lineOrNull("titleVersion"),
        artist != null ? artist : commonArtist(tracks),
        upperCase(project.lineOrNull("type")),
        project.identifier("upc", Identifiers::gtin),
        project.lineOrNull("label"),
        project.lineOrNull("genre"),
        project.identifier("language", ExportReader::language),
        project.lineOrNull("releaseDate"),
        false,
        tracks,
        people.stream().map(Claim::person).toList(),
        people.stream().flatMap(claim -> claim.shares().stream()).toList());
  }

  private static SourceProject.Track v2Track(Cursor track) {
    track.skip("id", "artistId", "genre", "releaseDate", "artworkUrl", "previewUrl", "metadata");
    var disc = track.decimalOrNull("discNumber");
    return new SourceProject.Track(
        track.at(),
        disc == null ? 1 : disc.intValue(),
        track.line("title"),
        track.lineOrNull("titleVersion"),
        track.line("artistName"),
        track.decimal("durationMs").longValue(),
        track.identifier("isrc", Identifiers::isrc),
        track.identifier("language", ExportReader::language),
        explicitness(track.flag("isExplicit"), track.flag("isCleanEdit")),
        number(track, "bpm"),
        track.lineOrNull("key"),
        track.blockOrNull("notes"),
        track.lineOrNull("status"),
        stems(track),
        track.each("collaborators", ExportReader::v2TrackPerson));
  }

  private static SourceProject.Person v2TrackPerson(Cursor cursor) {
    cursor.skip("id");
    return person(cursor);
  }

  private static Claim v2Person(Cursor cursor) {
    var person = v2TrackPerson(cursor);
    var shares = new ArrayList<SourceProject.Share>();
    share(cursor, person, "writerSplit", "WRITER").ifPresent(shares::add);
    share(cursor, person, "masterSplit", "MASTER").ifPresent(shares::add);
    return new Claim(person, shares);
  }

  /** A person and the shares claimed for them. */
  private record Claim(SourceProject.Person person, List<SourceProject.Share> shares) {}

  private static SourceProject.Person person(Cursor cursor) {
    return new SourceProject.Person(
        cursor.at(),
        cursor.line("name"),
        cursor.line("role"),
        cursor.identifier("isni", Identifiers::isni),
        cursor.identifier("ipi", Identifiers::ipi));
  }

  private static Optional<SourceProject.Share> share(
      Cursor cursor, SourceProject.Person person, String field, @Nullable String kind) {
    return Optional.ofNullable(cursor.decimalOrNull(field))
        .map(
            percent ->
                new SourceProject.Share(cursor.at(), person.name(), person.role(), kind, percent));
  }

  private static List<MappedRelease.Stem> stems(Cursor track) {
    return track.each(
        "stems",
        stem -> {
          stem.skip("id", "url");
          return new MappedRelease.Stem(stem.line("name"), stem.lineOrNull("type"));
        });
  }

  /** Stores add " - Single" and " - EP" themselves; in a title it would be there twice. */
  private static String titleWithoutType(Cursor cursor, String field) {
    var title = cursor.line(field);
    var bare = TYPE_IN_TITLE.matcher(title).replaceFirst("");
    if (!bare.equals(title)) {
      cursor.info("type-in-title", field, "Stores add the type to the title; it was taken off");
    }
    return bare.isEmpty() ? title : bare;
  }

  private static String commonArtist(List<SourceProject.Track> tracks) {
    var artists = tracks.stream().map(SourceProject.Track::displayArtist).distinct().toList();
    return artists.size() == 1 ? artists.get(0) : "Various Artists";
  }

  private static String explicitness(boolean explicit, boolean cleanEdit) {
    if (cleanEdit) {
      return "EXPLICIT_CONTENT_EDITED";
    }
    return explicit ? "EXPLICIT" : "NOT_EXPLICIT";
  }

  private static Optional<String> language(String tag) {
    try {
      var known = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
      return Optional.of(known.toLanguageTag()).filter(canonical -> !canonical.equals("und"));
    } catch (IllformedLocaleException _) {
      return Optional.empty();
    }
  }

  private static long milliseconds(BigDecimal seconds) {
    long rounded = seconds.multiply(THOUSAND).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return Math.max(1, rounded);
  }

  private static @Nullable Double number(Cursor cursor, String field) {
    var value = cursor.decimalOrNull(field);
    return value == null ? null : value.doubleValue();
  }

  private static @Nullable String upperCase(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
