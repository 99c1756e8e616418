package dev.spindle.catalog.assignment.api;

import dev.spindle.catalog.assignment.Assignment;
import dev.spindle.catalog.assignment.Assignment.Kind;
import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.json.BodyReader;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.platform.web.Versions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/releases/{id}/identifiers}: fills the codes that are missing. */
@RestController
@RequestMapping("/api/releases/{id}/identifiers")
class AssignmentController {

  private final Assignment assignment;

  AssignmentController(Assignment assignment) {
    this.assignment = assignment;
  }

  @PostMapping
  Mono<ResponseEntity<ObjectNode>> assign(
      @PathVariable UUID id, @RequestBody(required = false) byte @Nullable [] body) {
    var kinds =
        body == null || body.length == 0
            ? EnumSet.allOf(Kind.class)
            : Strictness.read(Strictness.parse(body), AssignmentController::kinds);
    return assignment
        .assign(id, kinds)
        .map(stored -> Versions.ok(codes(stored), stored.release().version()));
  }

  private static @Nullable Set<Kind> kinds(BodyReader in) {
    var kinds = in.texts("assign", 2, AssignmentController::kind);
    return in.build(
        () -> kinds.value() == null ? EnumSet.allOf(Kind.class) : Set.copyOf(kinds.value()));
  }

  private static Parsed<Kind> kind(String word) {
    return switch (word) {
      case "UPC" -> Parsed.good(Kind.UPC);
      case "ISRC" -> Parsed.good(Kind.ISRC);
      default -> Parsed.bad("word-unknown", "This is not assigned here.", "Say UPC or ISRC.");
    };
  }

  private static ObjectNode codes(StoredRelease stored) {
    var release = stored.release();
    var view = CatalogJson.MAPPER.createObjectNode();
    var upc = release.facts().upc();
    if (upc != null) {
      view.put("upc", upc.value());
    }
    var tracks = view.putArray("tracks");
    for (var track : release.tracks()) {
      var isrc = track.facts().isrc();
      var line = tracks.addObject().put("id", track.id().toString());
      if (isrc != null) {
        line.put("isrc", isrc.value());
      }
    }
    return view;
  }
}
