package dev.spindle.video.plan.api;

import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.platform.web.Versions;
import dev.spindle.video.plan.CastAssignment;
import dev.spindle.video.plan.Plans;
import dev.spindle.video.plan.VideoPlan;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP for plans. Translates, decides nothing. */
@RestController
@RequestMapping("/api/music-videos")
class PlanController {

  private final Plans plans;
  private final PlanViews views;
  private final JsonMapper json;
  private final Supplier<UUID> ids;

  PlanController(Plans plans, PlanViews views, JsonMapper json, Supplier<UUID> ids) {
    this.plans = plans;
    this.views = views;
    this.json = json;
    this.ids = ids;
  }

  /** Makes a plan: 201; the plan that is there when it is repeated with its id. */
  @PostMapping
  Mono<ResponseEntity<PlanView>> create(@Valid @RequestBody PlanRequests.Create request) {
    return plans
        .create(request.plan())
        .flatMap(views::of)
        .map(
            view ->
                ResponseEntity.created(URI.create("/api/music-videos/" + view.id()))
                    .eTag(Versions.tag(view.version()))
                    .body(view));
  }

  @GetMapping
  Mono<Page<PlanView>> list(@RequestParam @Nullable UUID releaseId, PageRequest page) {
    return plans.list(releaseId, page).flatMap(views::of);
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<PlanView>> get(@PathVariable UUID id) {
    return versioned(plans.get(id));
  }

  /** Changes a plan by a JSON Merge Patch of its details, and its {@code status}. */
  @PatchMapping(
      path = "/{id}",
      consumes = {"application/json", "application/merge-patch+json"})
  Mono<ResponseEntity<PlanView>> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    var patch = new PlanPatch(json, body);
    long expected = Versions.required(ifMatch);
    return versioned(plans.change(id, expected, patch::applyTo, patch.status()));
  }

  /** Adds a platform, or replaces what was said of it. */
  @PostMapping("/{id}/platform-targets")
  Mono<ResponseEntity<PlanView>> aim(
      @PathVariable UUID id, @Valid @RequestBody PlanRequests.Target request) {
    return versioned(plans.aim(id, request.target()));
  }

  /** Adds somebody to the cast; with the id of somebody there, replaces what was said of them. */
  @PostMapping("/{id}/cast")
  Mono<ResponseEntity<PlanView>> cast(
      @PathVariable UUID id, @Valid @RequestBody PlanRequests.Cast request) {
    var assignment =
        new CastAssignment(
            Objects.requireNonNullElseGet(request.id(), ids),
            request.optionId(),
            request.name(),
            request.roleOverride(),
            request.costMinor(),
            Boolean.TRUE.equals(request.confirmed()),
            request.notes());
    return versioned(plans.cast(id, assignment));
  }

  private Mono<ResponseEntity<PlanView>> versioned(Mono<VideoPlan> plan) {
    return plan.flatMap(views::of).map(view -> Versions.ok(view, view.version()));
  }
}
