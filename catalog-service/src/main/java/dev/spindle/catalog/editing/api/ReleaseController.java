package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.editing.Archive;
import dev.spindle.catalog.editing.Decision;
import dev.spindle.catalog.editing.Intent;
import dev.spindle.catalog.editing.Reason;
import dev.spindle.catalog.editing.ReleaseQuery;
import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.tenant.Tenants;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.platform.web.Versions;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/releases}: releases as wholes. */
@RestController
@RequestMapping("/api/releases")
class ReleaseController {

  private final Releases releases;
  private final Archive archive;
  private final Tenants tenants;
  private final Clock clock;

  ReleaseController(Releases releases, Archive archive, Tenants tenants, Clock clock) {
    this.releases = releases;
    this.archive = archive;
    this.tenants = tenants;
    this.clock = clock;
  }

  @PostMapping
  Mono<ResponseEntity<ObjectNode>> create(@RequestBody byte[] body) {
    var node = Strictness.parse(body);
    int year = LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
    return tenants
        .own()
        .map(
            own ->
                Strictness.read(node, in -> ReleaseBody.read(in, own.settings().defaults(), year)))
        .flatMap(draft -> releases.create(draft, new Reason("created", null, null)))
        .map(ReleaseController::created);
  }

  @GetMapping
  Mono<Page<ObjectNode>> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String lock,
      PageRequest page) {
    return archive
        .list(new ReleaseQuery(q, state, type, lock), page)
        .map(found -> found.map(ReleaseView::line));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<ObjectNode>> read(@PathVariable UUID id) {
    return releases.find(id).map(ReleaseController::answer);
  }

  @PatchMapping("/{id}")
  Mono<ResponseEntity<ObjectNode>> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody byte[] body) {
    var patch = Strictness.parse(body);
    long expected = Versions.required(ifMatch);
    var intent = Intent.replacing("edited", patch.propertyNames(), expected);
    return releases
        .edit(id, intent, release -> Mono.fromCallable(() -> patched(release, patch)))
        .map(ReleaseController::answer);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> delete(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return releases.delete(id, Versions.required(ifMatch));
  }

  private static Decision patched(Release release, ObjectNode patch) {
    var merged = Strictness.patched(CatalogJson.tree(release.facts()), patch);
    var facts = Strictness.read(merged, FactsBody::changed);
    return new Decision.Accepted(release.with(facts));
  }

  private static ResponseEntity<ObjectNode> created(Releases.Created created) {
    var stored = created.release();
    var answer =
        created.isNew()
            ? ResponseEntity.created(URI.create("/api/releases/" + stored.release().id()))
            : ResponseEntity.ok();
    return answer.eTag(Versions.tag(stored.release().version())).body(ReleaseView.whole(stored));
  }

  static ResponseEntity<ObjectNode> answer(StoredRelease stored) {
    return Versions.ok(ReleaseView.whole(stored), stored.release().version());
  }
}
