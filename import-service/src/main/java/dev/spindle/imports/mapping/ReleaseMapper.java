package dev.spindle.imports.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a release out of a partner's project. The same project gives the same release, but for the
 * ids of its tracks.
 */
public final class ReleaseMapper {

  /** Stores do not count a play of less than this, and some refuse the track. */
  private static final long SHORTEST_TRACK_MS = 30_000;

  private static final int TOO_MANY_MAIN_ARTISTS = 4;
  private static final int LONGEST_TITLE = 255;

  private final Supplier<UUID> ids;
  private final SourceProject project;
  private final Notes notes;

  private ReleaseMapper(Supplier<UUID> ids, SourceProject project, Notes notes) {
    this.ids = ids;
    this.project = project;
    this.notes = notes;
  }

  /**
   * Maps a project.
   *
   * @param sourceFormat for example session-studio-v1
   * @param ids makes an id for each track, in playing order
   * @param notes what the reading already had to say; taken over into the preview
   */
  public static Preview map(
      String sourceFormat, SourceProject project, Notes notes, Supplier<UUID> ids) {
    return new ReleaseMapper(ids, project, notes).map(sourceFormat);
  }

  private Preview map(String sourceFormat) {
    var durations = project.tracks().stream().map(SourceProject.Track::durationMs).toList();
    var type = ReleaseTypeRule.infer(durations);
    var state =
        ProductionStateRule.suggest(
            project.tracks().stream().<@Nullable String>map(t -> t.status()).toList());
    var release = release(releaseType(type), state.state());
    checkRelease(release);
    var total = durations.stream().mapToLong(Long::longValue).sum();
    return new Preview(
        sourceFormat,
        release,
        new Preview.Inference(type.type(), type.reason(), state.reason(), total),
        notes.notices(),
        notes.notUnderstood());
  }

  private MappedRelease release(String type, String state) {
    return new MappedRelease(
        title(),
        project.displayArtist(),
        type,
        project.upc(),
        project.label(),
        project.genre(),
        project.language(),
        project.wishedDate(),
        state,
        CreditSheet.of(project.displayArtist(), project.people(), notes),
        SplitSheet.of(project, notes),
        tracks());
  }

  private String releaseType(ReleaseTypeRule.Verdict inferred) {
    var stated = project.statedType();
    if (stated == null) {
      return inferred.type();
    }
    if (!stated.equals("COMPILATION") && !stated.equals(inferred.type())) {
      notes.warn(
          "type-mismatch",
          project.at() + "/type",
          "Stated %s, but stores would call it %s: %s"
              .formatted(stated, inferred.type(), inferred.reason()));
    }
    return stated;
  }

  /** The contract has no version for an imported release's title; it is printed behind it. */
  private String title() {
    var version = project.titleVersion();
    if (version == null) {
      return project.title();
    }
    var both = project.title() + " (" + version + ")";
    if (both.codePointCount(0, both.length()) <= LONGEST_TITLE) {
      return both;
    }
    notes.warn("title-too-long", project.at() + "/titleVersion", "The title has no room for it");
    return project.title();
  }

  private List<MappedRelease.Track> tracks() {
    var tracks = new ArrayList<MappedRelease.Track>();
    var places = new HashMap<Integer, Integer>();
    Set<String> isrcs = new HashSet<>();
    for (var track : project.tracks()) {
      int place = places.merge(track.disc(), 1, Integer::sum);
      checkDuration(track);
      tracks.add(track(track, place, isrc(track, isrcs)));
    }
    noteSharedCredits();
    return List.copyOf(tracks);
  }

  private MappedRelease.Track track(SourceProject.Track track, int place, @Nullable String isrc) {
    return new MappedRelease.Track(
        ids.get(),
        track.disc(),
        place,
        track.title(),
        track.titleVersion(),
        track.displayArtist(),
        track.durationMs(),
        isrc,
        track.language(),
        track.explicitness(),
        track.bpm(),
        key(track),
        track.notes(),
        track.status(),
        credits(track),
        track.stems());
  }

  private List<MappedRelease.Credit> credits(SourceProject.Track track) {
    boolean shared = takesProjectPeople(track);
    // The project's people were looked up once already; a second round would repeat its notices.
    return shared
        ? CreditSheet.of(track.displayArtist(), project.people(), new Notes())
        : CreditSheet.of(track.displayArtist(), track.people(), notes);
  }

  private boolean takesProjectPeople(SourceProject.Track track) {
    return project.creditsOnEveryTrack() || track.people().isEmpty();
  }

  private void noteSharedCredits() {
    boolean several = project.tracks().size() > 1 && !project.people().isEmpty();
    if (several && project.tracks().stream().anyMatch(this::takesProjectPeople)) {
      notes.warn(
          "credited-on-every-track",
          project.at() + "/collaborators",
          "The export does not say on which tracks these people took part; they are credited on"
              + " every track that names nobody");
    }
  }

  private @Nullable String isrc(SourceProject.Track track, Set<String> seen) {
    var isrc = track.isrc();
    if (isrc == null || seen.add(isrc)) {
      return isrc;
    }
    notes.warn(
        "isrc-twice",
        track.at() + "/isrc",
        isrc + " is on an earlier track already; one recording has one ISRC, so it is left out");
    return null;
  }

  private @Nullable String key(SourceProject.Track track) {
    var raw = track.musicalKey();
    if (raw == null || raw.isEmpty()) {
      return null;
    }
    var key = MusicalKey.of(raw);
    if (key.isEmpty()) {
      notes.info("key-as-written", track.at() + "/key", "\"" + raw + "\" is kept as written");
    }
    return key.orElse(raw);
  }

  private void checkDuration(SourceProject.Track track) {
    if (track.durationMs() < SHORTEST_TRACK_MS) {
      notes.warn(
          "track-short", track.at(), "Shorter than 30 seconds; stores may refuse it or not pay");
    }
  }

  private void checkRelease(MappedRelease release) {
    long main =
        release.credits().stream()
            .filter(credit -> credit.role().equals(RoleDictionary.MAIN_ARTIST))
            .count();
    if (main >= TOO_MANY_MAIN_ARTISTS) {
      notes.warn(
          "various-artists",
          project.at() + "/collaborators",
          main + " main artists; stores want \"Various Artists\" from four on");
    }
    if (release.wishedDate() != null) {
      notes.info(
          "date-not-planned",
          project.at() + "/releaseDate",
          "The date is shown, not applied; plan it once the release is mastered");
    }
  }
}
