package dev.spindle.catalog.deliveries.api;

import dev.spindle.catalog.deliveries.Deliveries;
import dev.spindle.catalog.json.CatalogJson;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/releases/{id}/delivery-overview}; the truth is delivery-service's. */
@RestController
@RequestMapping("/api/releases/{id}/delivery-overview")
class DeliveryOverviewController {

  private final Deliveries deliveries;

  DeliveryOverviewController(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping
  Mono<ObjectNode> list(@PathVariable UUID id) {
    return deliveries
        .of(id)
        .map(
            lines -> {
              var view = CatalogJson.MAPPER.createObjectNode();
              view.set("items", CatalogJson.MAPPER.valueToTree(lines));
              return view;
            });
  }
}
