package dev.spindle.delivery.target.api;

import dev.spindle.delivery.target.ConnectionCheck;
import dev.spindle.delivery.target.ConnectionCheck.StepResult;
import dev.spindle.delivery.target.Targets;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.platform.web.Versions;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** HTTP for delivery targets. Credentials go in and never come out. */
@RestController
@RequestMapping("/api/delivery-targets")
class TargetController {

  private final Targets targets;
  private final ConnectionCheck check;

  TargetController(Targets targets, ConnectionCheck check) {
    this.targets = targets;
    this.check = check;
  }

  /** The steps of a connection test; {@code failedStep} is null when all passed. */
  record TestView(boolean passed, @Nullable String failedStep, List<StepResult> steps) {

    static TestView of(List<StepResult> steps) {
      var failed = steps.stream().filter(step -> step.outcome().equals("FAILED")).findFirst();
      return new TestView(
          failed.isEmpty(), failed.map(step -> step.step().name()).orElse(null), steps);
    }
  }

  @PostMapping
  Mono<ResponseEntity<TargetView>> add(@Valid @RequestBody TargetRequest request) {
    return targets
        .add(request.idOrNew(), request.toSpec(), request.requiredCredential())
        .map(
            made ->
                ResponseEntity.created(URI.create("/api/delivery-targets/" + made.id()))
                    .eTag(Versions.tag(made.version()))
                    .body(TargetView.of(made)));
  }

  @GetMapping
  Mono<Page<TargetView>> list(PageRequest page) {
    return targets.list(page).map(found -> found.map(TargetView::of));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<TargetView>> get(@PathVariable UUID id) {
    return targets.get(id).map(found -> Versions.ok(TargetView.of(found), found.version()));
  }

  @PutMapping("/{id}")
  Mono<ResponseEntity<TargetView>> replace(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody TargetRequest request) {
    return targets
        .replace(id, Versions.required(ifMatch), request.toSpec(), request.maybeCredential())
        .map(done -> Versions.ok(TargetView.of(done), done.version()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> remove(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return targets.remove(id, Versions.required(ifMatch));
  }

  @PostMapping("/{id}/test")
  Mono<TestView> test(@PathVariable UUID id) {
    return check.run(id).map(TestView::of);
  }
}
