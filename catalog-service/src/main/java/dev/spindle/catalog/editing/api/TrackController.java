package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.check.Violation;
import dev.spindle.catalog.editing.Decision;
import dev.spindle.catalog.editing.Intent;
import dev.spindle.catalog.editing.Recordings;
import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.json.BodyReader;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.catalog.json.Words;
import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Track;
import dev.spindle.catalog.release.TrackList;
import dev.spindle.platform.web.Versions;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/releases/{id}/tracks}: tracks one by one, and their order. */
@RestController
@RequestMapping("/api/releases/{id}/tracks")
class TrackController {

  private static final List<String> TRACKS = List.of("tracks");

  private final Releases releases;
  private final Recordings recordings;

  TrackController(Releases releases, Recordings recordings) {
    this.releases = releases;
    this.recordings = recordings;
  }

  @GetMapping
  Mono<ResponseEntity<ObjectNode>> list(@PathVariable UUID id) {
    return releases.find(id).map(TrackController::all);
  }

  @GetMapping("/{trackId}")
  Mono<ResponseEntity<ObjectNode>> read(@PathVariable UUID id, @PathVariable UUID trackId) {
    return releases.find(id).map(stored -> one(stored, trackId));
  }

  @PostMapping
  Mono<ResponseEntity<ObjectNode>> add(@PathVariable UUID id, @RequestBody byte[] body) {
    var node = Strictness.parse(body);
    var newId = DerivedIds.fresh();
    return releases
        .edit(
            id,
            Intent.adding("track-added", "tracks"),
            release ->
                recordings
                    .known(Strictness.read(node, in -> added(in, release, newId)))
                    .map(track -> inserted(release, track)))
        .map(stored -> created(stored, node.path("id").asString(newId.toString())));
  }

  @PatchMapping("/{trackId}")
  Mono<ResponseEntity<ObjectNode>> change(
      @PathVariable UUID id,
      @PathVariable UUID trackId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody byte[] body) {
    var patch = Strictness.parse(body);
    var intent = Intent.replacing("track-edited", TRACKS, Versions.required(ifMatch));
    return releases
        .edit(id, intent, release -> Mono.fromCallable(() -> patched(release, trackId, patch)))
        .map(stored -> one(stored, trackId));
  }

  @DeleteMapping("/{trackId}")
  Mono<ResponseEntity<ObjectNode>> remove(
      @PathVariable UUID id,
      @PathVariable UUID trackId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var intent = Intent.replacing("track-removed", TRACKS, Versions.required(ifMatch));
    return releases
        .edit(id, intent, release -> Mono.just(removed(release, trackId)))
        .map(TrackController::all);
  }

  @PutMapping("/order")
  Mono<ResponseEntity<ObjectNode>> reorder(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody byte[] body) {
    var discs = Strictness.read(Strictness.parse(body), TrackController::discs);
    var intent = Intent.replacing("tracks-reordered", TRACKS, Versions.required(ifMatch));
    return releases
        .edit(id, intent, release -> Mono.just(reordered(release, discs)))
        .map(TrackController::all);
  }

  private static @Nullable Track added(BodyReader in, Release release, UUID newId) {
    return TrackBody.added(in, release.facts().displayArtist(), () -> newId);
  }

  private static Decision inserted(Release release, Track track) {
    if (release.track(track.id()).isPresent()) {
      return new Decision.Accepted(release);
    }
    return release.tracks().size() >= TrackList.MAX_TRACKS
        ? new Decision.Invalid(
            List.of(
                Violation.of(
                    "", "too-many-tracks", "A release has at most 999 tracks.", "Split it.")))
        : new Decision.Accepted(release.playing(TrackList.inserted(release.tracks(), track)));
  }

  private static Decision patched(Release release, UUID trackId, ObjectNode patch) {
    var found = release.track(trackId);
    if (found.isEmpty()) {
      return new Decision.NoSuchTrack();
    }
    var track = found.get();
    var merged = Strictness.patched(CatalogJson.tree(track.facts()), patch);
    var artist = release.facts().displayArtist();
    var facts = Strictness.read(merged, in -> TrackBody.changed(in, artist));
    boolean measured =
        track.audio() != null && !Objects.equals(facts.durationMs(), track.facts().durationMs());
    return Decision.unless(
        measured ? List.of(durationMeasured()) : List.of(),
        release.changing(trackId, one -> one.stating(facts, Origin.PERSON)));
  }

  private static Violation durationMeasured() {
    return Violation.of(
        "durationMs",
        "duration-measured",
        "The duration is measured from the audio.",
        "Leave it out, or upload other audio.");
  }

  private static Decision removed(Release release, UUID trackId) {
    return release.track(trackId).isEmpty()
        ? new Decision.NoSuchTrack()
        : new Decision.Accepted(
            release.playing(
                release.tracks().stream().filter(t -> !t.id().equals(trackId)).toList()));
  }

  /** {@code {"discs": [{"tracks": ["…", "…"]}, …]}}. */
  private static @Nullable List<List<UUID>> discs(BodyReader in) {
    var discs = in.list("discs", 99, TrackController::disc);
    in.requirePresent("discs");
    return in.build(discs::get);
  }

  private static @Nullable List<UUID> disc(BodyReader in) {
    var tracks = in.texts("tracks", TrackList.MAX_TRACKS, Words::uuid);
    in.requirePresent("tracks");
    return in.build(tracks::get);
  }

  private static Decision reordered(Release release, List<List<UUID>> discs) {
    return TrackList.reordered(release.tracks(), discs)
        .<Decision>map(tracks -> new Decision.Accepted(release.playing(tracks)))
        .orElseGet(
            () ->
                new Decision.Invalid(
                    List.of(
                        Violation.of(
                            "discs",
                            "order-incomplete",
                            "The order does not name every track exactly once.",
                            "Name every track of the release once, and no empty disc."))));
  }

  private static ResponseEntity<ObjectNode> all(StoredRelease stored) {
    var view = CatalogJson.MAPPER.createObjectNode();
    view.set("items", ReleaseView.array(stored.release().tracks(), ReleaseView::track));
    return Versions.ok(view, stored.release().version());
  }

  private static ResponseEntity<ObjectNode> one(StoredRelease stored, UUID trackId) {
    return Versions.ok(view(stored, trackId), stored.release().version());
  }

  private static ResponseEntity<ObjectNode> created(StoredRelease stored, String trackId) {
    var id = UUID.fromString(trackId);
    return ResponseEntity.created(
            URI.create("/api/releases/%s/tracks/%s".formatted(stored.release().id(), id)))
        .eTag(Versions.tag(stored.release().version()))
        .body(view(stored, id));
  }

  private static ObjectNode view(StoredRelease stored, UUID trackId) {
    return stored
        .release()
        .track(trackId)
        .map(ReleaseView::track)
        .orElseThrow(() -> CatalogProblem.TRACK_NOT_FOUND.because("Track " + trackId));
  }
}
