package dev.spindle.catalog.readiness.api;

import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.readiness.Finding;
import dev.spindle.catalog.readiness.Readiness;
import dev.spindle.catalog.readiness.Readiness.Reported;
import dev.spindle.platform.web.Versions;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/releases/{id}/readiness}: everything that is missing, at once. */
@RestController
@RequestMapping("/api/releases/{id}/readiness")
class ReadinessController {

  private final Readiness readiness;

  ReadinessController(Readiness readiness) {
    this.readiness = readiness;
  }

  @GetMapping
  Mono<ResponseEntity<ObjectNode>> report(@PathVariable UUID id) {
    return readiness
        .of(id)
        .map(found -> Versions.ok(view(found), found.release().release().version()));
  }

  private static ObjectNode view(Reported reported) {
    var report = reported.report();
    var view =
        CatalogJson.MAPPER
            .createObjectNode()
            .put("releaseId", reported.release().release().id().toString())
            .put("version", reported.release().release().version())
            .put("ready", report.ready())
            .put("score", Math.round(report.score() * 100) / 100.0);
    var findings = view.putArray("findings");
    report.findings().forEach(finding -> findings.add(view(finding)));
    view.set("suggestedType", CatalogJson.MAPPER.valueToTree(report.suggestedType()));
    return view;
  }

  private static ObjectNode view(Finding finding) {
    return CatalogJson.MAPPER
        .createObjectNode()
        .put("severity", finding.severity().name())
        .put("field", finding.field())
        .put("code", finding.flaw().code())
        .put("reason", finding.flaw().reason())
        .put("fix", finding.flaw().fix());
  }
}
