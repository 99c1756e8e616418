package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.editing.Decision;
import dev.spindle.catalog.editing.Intent;
import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.json.BodyReader;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.catalog.json.TermsBody;
import dev.spindle.catalog.people.Credit;
import dev.spindle.catalog.people.Split;
import dev.spindle.catalog.people.SplitKind;
import dev.spindle.catalog.people.SplitSheet;
import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.terms.Territories;
import dev.spindle.platform.web.Versions;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** The sheets of a release that are replaced as a whole: credits, splits, territories. */
@RestController
@RequestMapping("/api/releases/{id}")
class SheetController {

  private final Releases releases;

  SheetController(Releases releases) {
    this.releases = releases;
  }

  @GetMapping("/credits")
  Mono<ResponseEntity<ObjectNode>> credits(@PathVariable UUID id) {
    return shown(id, SheetController::creditsOf);
  }

  @PutMapping("/credits")
  Mono<ResponseEntity<ObjectNode>> putCredits(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody byte[] body) {
    var credits = credits(body);
    return put(
        id,
        Intent.replacing("credits-replaced", List.of("credits"), Versions.required(ifMatch)),
        release -> new Decision.Accepted(release.creditedTo(credits)),
        SheetController::creditsOf);
  }

  @GetMapping("/tracks/{trackId}/credits")
  Mono<ResponseEntity<ObjectNode>> trackCredits(@PathVariable UUID id, @PathVariable UUID trackId) {
    return shown(id, release -> creditsOf(release, trackId));
  }

  @PutMapping("/tracks/{trackId}/credits")
  Mono<ResponseEntity<ObjectNode>> putTrackCredits(
      @PathVariable UUID id,
      @PathVariable UUID trackId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody byte[] body) {
    var credits = credits(body);
    return put(
        id,
        Intent.replacing("track-edited", List.of("tracks"), Versions.required(ifMatch)),
        release -> credited(release, trackId, credits),
        release -> creditsOf(release, trackId));
  }

  @GetMapping("/splits")
  Mono<ResponseEntity<ObjectNode>> splits(@PathVariable UUID id) {
    return shown(id, SheetController::splitsOf);
  }

  @PutMapping("/splits")
  Mono<ResponseEntity<ObjectNode>> putSplits(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody byte[] body) {
    var splits = Strictness.read(Strictness.parse(body), SheetController::splits);
    return put(
        id,
        Intent.replacing("splits-replaced", List.of("splits"), Versions.required(ifMatch)),
        release -> new Decision.Accepted(release.sharedAs(splits)),
        SheetController::splitsOf);
  }

  @GetMapping("/territories")
  Mono<ResponseEntity<ObjectNode>> territories(@PathVariable UUID id) {
    return shown(id, SheetController::territoriesOf);
  }

  @PutMapping("/territories")
  Mono<ResponseEntity<ObjectNode>> putTerritories(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody byte[] body) {
    Territories where = Strictness.read(Strictness.parse(body), TermsBody::territories);
    return put(
        id,
        Intent.replacing("edited", List.of("territories"), Versions.required(ifMatch)),
        release -> new Decision.Accepted(release.with(release.facts().soldIn(where))),
        SheetController::territoriesOf);
  }

  private Mono<ResponseEntity<ObjectNode>> shown(UUID id, Function<Release, ObjectNode> view) {
    return releases.find(id).map(stored -> answer(stored, view));
  }

  private Mono<ResponseEntity<ObjectNode>> put(
      UUID id,
      Intent intent,
      Function<Release, Decision> change,
      Function<Release, ObjectNode> view) {
    return releases
        .edit(id, intent, release -> Mono.just(change.apply(release)))
        .map(stored -> answer(stored, view));
  }

  private static ResponseEntity<ObjectNode> answer(
      StoredRelease stored, Function<Release, ObjectNode> view) {
    return Versions.ok(view.apply(stored.release()), stored.release().version());
  }

  private static List<Credit> credits(byte[] body) {
    return Strictness.read(
        Strictness.parse(body),
        in -> {
          var credits = PeopleBody.credits(in, "items");
          in.requirePresent("items");
          return in.build(credits::get);
        });
  }

  private static @Nullable List<Split> splits(BodyReader in) {
    // What GET shows may be sent back; the sums are ours to make.
    in.ignored("totals");
    var splits = PeopleBody.splits(in, "items");
    in.requirePresent("items");
    return in.build(splits::get);
  }

  private static Decision credited(Release release, UUID trackId, List<Credit> credits) {
    return release.track(trackId).isEmpty()
        ? new Decision.NoSuchTrack()
        : new Decision.Accepted(
            release.changing(
                trackId, track -> track.stating(track.facts().creditedTo(credits), Origin.PERSON)));
  }

  private static ObjectNode creditsOf(Release release) {
    return items(release.credits());
  }

  private static ObjectNode creditsOf(Release release, UUID trackId) {
    return release
        .track(trackId)
        .map(track -> items(track.facts().credits()))
        .orElseThrow(() -> CatalogProblem.TRACK_NOT_FOUND.because("Track " + trackId));
  }

  private static ObjectNode splitsOf(Release release) {
    var sheet = new SplitSheet(release.splits());
    var view = items(release.splits());
    var totals = view.putObject("totals");
    for (var kind : SplitKind.values()) {
      totals
          .putObject(kind.name())
          .put("basisPoints", sheet.total(kind))
          .put("complete", sheet.complete(kind));
    }
    return view;
  }

  private static ObjectNode territoriesOf(Release release) {
    return CatalogJson.tree(release.facts().territories());
  }

  private static ObjectNode items(List<?> items) {
    var view = CatalogJson.MAPPER.createObjectNode();
    view.set("items", CatalogJson.MAPPER.valueToTree(items));
    return view;
  }
}
