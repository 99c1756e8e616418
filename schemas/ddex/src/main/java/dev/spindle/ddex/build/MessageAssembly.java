package dev.spindle.ddex.build;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.model.Label;
import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.ResourceId;
import dev.spindle.ddex.resource.TechnicalDetails;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message from a draft: numbers resources and releases, groups discs, picks the profile,
 * hangs up the deals.
 */
public final class MessageAssembly {

  private static final String RELEASE = "R0";

  private final MessageHeader header;
  private final ReleaseDraft draft;
  private final List<TrackDraft> tracks;
  private final Profile profile;

  private MessageAssembly(MessageHeader header, ReleaseDraft draft) {
    this.header = header;
    this.draft = draft;
    this.tracks =
        draft.tracks().stream()
            .sorted(
                Comparator.comparing(TrackDraft::kind)
                    .thenComparing(TrackDraft::disc)
                    .thenComparing(TrackDraft::sequence))
            .toList();
    this.profile = Profiles.detect(draft);
  }

  /**
   * The message of a draft; pure, so the same draft gives the same message.
   *
   * @param language of the texts, for example en
   */
  public static NewRelease of(MessageHeader header, String language, ReleaseDraft draft) {
    return new MessageAssembly(header, draft).message(language);
  }

  private NewRelease message(String language) {
    return new NewRelease(
        header,
        profile,
        Profiles.variants(draft, profile, tracks),
        language,
        recordings(),
        cover(),
        release(),
        isSimple() ? List.of() : trackReleases(),
        deals());
  }

  private boolean isSimple() {
    return profile == Profile.SIMPLE_AUDIO_SINGLE || profile == Profile.SIMPLE_VIDEO_SINGLE;
  }

  private static String resource(int index) {
    return "A" + (index + 1);
  }

  private static String trackRelease(int index) {
    return "R" + (index + 1);
  }

  private List<Recording> recordings() {
    var made = new ArrayList<Recording>();
    for (int at = 0; at < tracks.size(); at++) {
      made.add(recording(tracks.get(at), at));
    }
    return made;
  }

  private Recording recording(TrackDraft track, int index) {
    boolean video = track.kind() == Recording.Kind.VIDEO;
    boolean instrumental = "zxx".equals(track.language());
    return new Recording(
        track.kind(),
        resource(index),
        video
            ? Term.of(Terms.VIDEO_TYPE, "ShortFormMusicalWorkVideo")
            : Term.of(Terms.SOUND_RECORDING_TYPE, "MusicalWorkSoundRecording"),
        ResourceId.isrc(track.isrc().value()),
        List.of(),
        track.display(),
        track.contributors(),
        line(track.pLine() == null ? draft.rights().pLine() : track.pLine()),
        track.duration(),
        null,
        null,
        warning(track.warning()),
        instrumental ? true : null,
        track.language() == null || instrumental ? List.of() : List.of(track.language()),
        null,
        technical(track, index));
  }

  private static List<TechnicalDetails> technical(TrackDraft track, int index) {
    MediaFile file = track.file();
    return file == null
        ? List.of()
        : List.of(new TechnicalDetails("T" + (index + 1), List.of(file), track.preview()));
  }

  private List<Image> cover() {
    MediaFile cover = draft.cover();
    if (cover == null) {
      return List.of();
    }
    String own = "COVER_" + draft.id().best();
    return List.of(
        new Image(
            resource(tracks.size()),
            Term.of(Terms.IMAGE_TYPE, "FrontCoverImage"),
            ResourceId.own(header.sender().dpid(), own),
            warning(draft.warning()),
            List.of(new TechnicalDetails("T" + (tracks.size() + 1), List.of(cover), null))));
  }

  private @Nullable String coverReference() {
    return draft.cover() == null ? null : resource(tracks.size());
  }

  private Release release() {
    Duration total =
        tracks.stream().map(TrackDraft::duration).reduce(Duration.ZERO, Duration::plus);
    return new Release(
        RELEASE,
        List.of(Term.of(Terms.RELEASE_TYPE, draft.type())),
        draft.id(),
        draft.display(),
        List.of(Label.named(draft.label())),
        line(draft.rights().pLine()),
        line(draft.rights().cLine()),
        total,
        List.of(draft.genre()),
        draft.releaseDate(),
        draft.originalReleaseDate(),
        warning(draft.warning()),
        List.of(),
        null,
        Groups.of(tracks, draft.boxed(), coverReference(), isSimple()),
        draft.offer().visibility() == null || deals().isEmpty()
            ? List.of()
            : List.of(draft.offer().visibility()),
        List.of());
  }

  private List<TrackRelease> trackReleases() {
    var made = new ArrayList<TrackRelease>();
    for (int at = 0; at < tracks.size(); at++) {
      String own =
          "%s_%s_%s".formatted(draft.id().best(), tracks.get(at).isrc().value(), trackRelease(at));
      made.add(
          new TrackRelease(
              trackRelease(at),
              ReleaseId.own(header.sender().dpid(), own),
              resource(at),
              List.of(Label.named(draft.label())),
              List.of(draft.genre())));
    }
    return made;
  }

  /** Tracks with equal deals share an entry, so that a big box stays small. */
  private List<ReleaseDeal> deals() {
    var made = new ArrayList<ReleaseDeal>();
    if (!draft.offer().release().isEmpty()) {
      made.add(new ReleaseDeal(List.of(RELEASE), draft.offer().release()));
    }
    Map<List<Deal>, List<String>> byDeals = new LinkedHashMap<>();
    for (int at = 0; at < tracks.size() && !isSimple(); at++) {
      List<Deal> own = Objects.requireNonNullElse(tracks.get(at).deals(), draft.offer().tracks());
      if (!own.isEmpty()) {
        byDeals.computeIfAbsent(own, first -> new ArrayList<>()).add(trackRelease(at));
      }
    }
    byDeals.forEach((deals, references) -> made.add(new ReleaseDeal(references, deals)));
    return made;
  }

  private static List<RightsLine> line(@Nullable RightsLine line) {
    return line == null ? List.of() : List.of(line);
  }

  private static List<LocalTerm> warning(String value) {
    return List.of(new LocalTerm(Term.of(Terms.PARENTAL_WARNING, value), null));
  }
}
