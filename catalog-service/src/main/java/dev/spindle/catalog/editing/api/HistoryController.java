package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.editing.Archive;
import dev.spindle.catalog.editing.ReleaseChange;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.platform.web.Versions;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/releases/{id}/versions}: what a release was, who changed it and why. */
@RestController
@RequestMapping("/api/releases/{id}/versions")
class HistoryController {

  private final Archive archive;

  HistoryController(Archive archive) {
    this.archive = archive;
  }

  @GetMapping
  Mono<Page<ObjectNode>> list(@PathVariable UUID id, PageRequest page) {
    return archive.history(id, page).map(found -> found.map(HistoryController::line));
  }

  @GetMapping("/{version}")
  Mono<ResponseEntity<ObjectNode>> read(@PathVariable UUID id, @PathVariable long version) {
    return archive
        .at(id, version)
        .map(release -> Versions.ok(ReleaseView.past(release), release.version()));
  }

  private static ObjectNode line(ReleaseChange change) {
    return CatalogJson.tree(change.reason())
        .put("version", change.version())
        .put("actor", change.actor())
        .put("at", change.at().toString());
  }
}
