package dev.spindle.imports.job.api;

import dev.spindle.imports.ImportProblem;
import dev.spindle.imports.ImportSettings;
import dev.spindle.imports.body.PlainBody;
import dev.spindle.imports.job.Applying;
import dev.spindle.imports.job.ImportJob;
import dev.spindle.imports.job.ImportMode;
import dev.spindle.imports.job.ImportState;
import dev.spindle.imports.job.Imports;
import dev.spindle.imports.job.Upload;
import dev.spindle.platform.problem.Violation;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.platform.web.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** HTTP for imports: upload, look at the preview, apply. Translates, decides nothing. */
@RestController
@RequestMapping("/api/imports/session-studio")
class ImportController {

  private final Imports imports;
  private final Applying applying;
  private final int largest;

  ImportController(Imports imports, Applying applying, ImportSettings settings) {
    this.imports = imports;
    this.applying = applying;
    this.largest = Math.toIntExact(settings.largestDocument().toBytes());
  }

  /**
   * Takes an export: 201 with the preview, 200 when the same document is known already, 422 with
   * every violation when it breaks its schema.
   */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<ImportView>> upload(
      @RequestParam @Nullable UUID importId, ServerWebExchange exchange) {
    return PlainBody.read(exchange, largest)
        .flatMap(document -> imports.take(importId, document))
        .flatMap(this::answer);
  }

  @GetMapping
  Mono<Page<ImportView>> list(@RequestParam @Nullable ImportState state, PageRequest page) {
    return imports.list(state, page).map(found -> found.map(ImportView::brief));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<ImportView>> get(@PathVariable UUID id) {
    return imports.get(id).flatMap(this::whole).map(ImportController::versioned);
  }

  /** The document as it came, byte for byte. */
  @GetMapping(value = "/{id}/document", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<byte[]>> document(@PathVariable UUID id) {
    return imports
        .document(id)
        .map(
            bytes ->
                ResponseEntity.ok()
                    .header("Content-Disposition", "attachment; filename=\"" + id + ".json\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(bytes));
  }

  /** Applies an import: 202, since the catalogue answers later; 200 when it was applied before. */
  @PostMapping("/{id}/apply")
  Mono<ResponseEntity<ImportView>> apply(
      @PathVariable UUID id, @Valid @RequestBody ApplyRequest request) {
    return applying
        .apply(id, request.mode(), request.releaseId())
        .flatMap(this::whole)
        .map(
            view ->
                ResponseEntity.status(view.state().equals("COMPLETED") ? 200 : 202)
                    .eTag(Versions.tag(view.version()))
                    .body(view));
  }

  /**
   * How to apply.
   *
   * @param releaseId the release to fill, for MERGE
   */
  record ApplyRequest(@NotNull ImportMode mode, @Nullable UUID releaseId) {}

  private Mono<ResponseEntity<ImportView>> answer(Upload upload) {
    return switch (upload) {
      case Upload.NotJson(var violation) ->
          ImportProblem.DOCUMENT_NOT_JSON.error(
              violation.reason(), java.util.List.of(translated(violation)));
      case Upload.Kept(var job, _) when job.preview() == null -> broken(job);
      case Upload.Kept(var job, var isNew) -> whole(job).map(view -> uploaded(view, isNew));
    };
  }

  private static <T> Mono<T> broken(ImportJob job) {
    return ImportProblem.DOCUMENT_BREAKS_SCHEMA.error(
        job.error() + "; kept as import " + job.id(),
        job.violations().stream().map(ImportController::translated).toList());
  }

  private static ResponseEntity<ImportView> uploaded(ImportView view, boolean isNew) {
    var location = URI.create("/api/imports/session-studio/" + view.id());
    return (isNew ? ResponseEntity.created(location) : ResponseEntity.ok().location(location))
        .eTag(Versions.tag(view.version()))
        .body(view);
  }

  private Mono<ImportView> whole(ImportJob job) {
    return imports.history(job.id()).map(history -> ImportView.whole(job, history));
  }

  private static ResponseEntity<ImportView> versioned(ImportView view) {
    return Versions.ok(view, view.version());
  }

  private static Violation translated(dev.spindle.imports.sessionstudio.Violation v) {
    return new Violation(v.field(), v.code(), v.reason(), v.fix());
  }
}
