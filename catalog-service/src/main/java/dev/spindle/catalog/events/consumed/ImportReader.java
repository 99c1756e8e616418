package dev.spindle.catalog.events.consumed;

import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.identifier.Ipi;
import dev.spindle.catalog.identifier.Isni;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.importing.ImportedRelease;
import dev.spindle.catalog.people.ContributorRole;
import dev.spindle.catalog.people.Credit;
import dev.spindle.catalog.people.Split;
import dev.spindle.catalog.people.SplitKind;
import dev.spindle.catalog.people.SplitSheet;
import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Track;
import dev.spindle.catalog.release.TrackFacts;
import dev.spindle.contracts.imports.v1.ImportMapped;
import dev.spindle.contracts.imports.v1.ImportMode;
import dev.spindle.contracts.imports.v1.ImportedTrack;
import dev.spindle.platform.events.PoisonException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an import with the catalogue's own rules. What is not fit is left out and named; only a
 * release without a title or an artist is no release at all.
 */
final class ImportReader {

  private static final TextRule LINE = TextRule.line(255);
  private static final TextRule SHORT = TextRule.line(60);
  private static final TextRule NOTES = TextRule.lines(4000);

  private final ImportMapped event;
  private final List<String> dropped = new ArrayList<>();

  ImportReader(ImportMapped event) {
    this.event = event;
  }

  /**
   * @throws PoisonException when title or artist cannot be taken
   */
  ImportedRelease read() {
    var title = required("title", event.getTitle());
    var artist = required("displayArtist", event.getDisplayArtist());
    return new ImportedRelease(
        event.getImportId(),
        event.getReleaseId(),
        event.getMode() == ImportMode.CREATE,
        title,
        artist,
        Objects.requireNonNullElse(
            word("releaseType", event.getReleaseType(), ReleaseType.class), ReleaseType.SINGLE),
        optional("upc", event.getUpc(), Gtin::parse),
        optional("label", event.getLabel(), LINE::read),
        optional("genre", event.getGenre(), SHORT::read),
        optional("language", event.getLanguage(), Language::parse),
        credits("credits", event.getCredits()),
        splits(),
        tracks(artist),
        dropped);
  }

  private List<Track> tracks(String artist) {
    return event.getTracks().stream()
        .map(track -> track(track, artist))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Track track(ImportedTrack track, String artist) {
    var path = "track %d.%d ".formatted(track.getDisc(), track.getSequence());
    var title = optional(path + "title", track.getTitle(), LINE::read);
    if (title == null) {
      return null;
    }
    var displayArtist = optional(path + "artist", track.getDisplayArtist(), LINE::read);
    var facts =
        new TrackFacts(
            title,
            optional(path + "version", track.getTitleVersion(), LINE::read),
            displayArtist == null ? artist : displayArtist,
            credits(path + "credits", track.getCredits()),
            optional(path + "isrc", track.getIsrc(), Isrc::parse),
            positive(track.getDurationMs()),
            optional(path + "language", track.getLanguage(), Language::parse),
            warning(track),
            null,
            null,
            track.getBpm() != null && track.getBpm() >= 1 && track.getBpm() <= 999
                ? track.getBpm()
                : null,
            optional(path + "key", track.getMusicalKey(), SHORT::read),
            optional(path + "notes", track.getNotes(), NOTES::read));
    return Track.stated(track.getTrackId(), track.getTrackId(), facts, Origin.IMPORT)
        .at(Math.max(track.getDisc(), 1), Math.max(track.getSequence(), 1));
  }

  private List<Credit> credits(String path, List<dev.spindle.contracts.common.v1.Credit> credits) {
    return credits.stream().map(c -> credit(path, c)).filter(Objects::nonNull).toList();
  }

  private @Nullable Credit credit(String path, dev.spindle.contracts.common.v1.Credit credit) {
    var name = optional(path + " name", credit.getName(), LINE::read);
    var role = word(path + " role", credit.getRole(), ContributorRole.class);
    return name == null || role == null
        ? null
        : new Credit(
            name,
            role,
            optional(path + " isni", credit.getIsni(), Isni::parse),
            optional(path + " ipi", credit.getIpi(), Ipi::parse));
  }

  private List<Split> splits() {
    var splits = event.getSplits().stream().map(this::split).filter(Objects::nonNull).toList();
    if (new SplitSheet(splits).flaws().isEmpty()) {
      return splits;
    }
    dropped.add("splits");
    return List.of();
  }

  private @Nullable Split split(dev.spindle.contracts.common.v1.Split split) {
    var name = optional("split name", split.getName(), LINE::read);
    var kind = word("split kind", split.getKind(), SplitKind.class);
    var role = word("split role", split.getRole(), ContributorRole.class);
    int share = split.getBasisPoints();
    return name == null || kind == null || role == null || share < 1 || share > SplitSheet.WHOLE
        ? null
        : new Split(name, kind, role, share);
  }

  private static ParentalWarning warning(ImportedTrack track) {
    return switch (track.getParentalWarning()) {
      case NOT_EXPLICIT -> ParentalWarning.NOT_EXPLICIT;
      case EXPLICIT -> ParentalWarning.EXPLICIT;
      case EXPLICIT_CONTENT_EDITED -> ParentalWarning.EXPLICIT_CONTENT_EDITED;
      case NO_ADVICE_AVAILABLE, UNKNOWN -> ParentalWarning.NO_ADVICE_AVAILABLE;
    };
  }

  private static @Nullable Long positive(@Nullable Long durationMs) {
    return durationMs != null && durationMs > 0 ? durationMs : null;
  }

  private <E extends Enum<E>> @Nullable E word(String path, String text, Class<E> type) {
    var found =
        Arrays.stream(type.getEnumConstants())
            .filter(word -> word.name().equals(text))
            .findFirst()
            .orElse(null);
    if (found == null) {
      dropped.add(path);
    }
    return found;
  }

  private <T> @Nullable T optional(
      String path, @Nullable String text, Function<String, Parsed<T>> parse) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return switch (parse.apply(text)) {
      case Parsed.Good<T>(var value) -> value;
      case Parsed.Bad<T> _ -> {
        dropped.add(path);
        yield null;
      }
    };
  }

  private static String required(String path, String text) {
    return switch (LINE.read(text)) {
      case Parsed.Good<String>(var value) -> value;
      case Parsed.Bad<String>(var flaw) -> throw new PoisonException(path + ": " + flaw.reason());
    };
  }
}
