package dev.spindle.catalog.tenant.api;

import dev.spindle.catalog.editing.Senders;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.catalog.tenant.StoredSettings;
import dev.spindle.catalog.tenant.Tenants;
import dev.spindle.platform.security.Roles;
import dev.spindle.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/tenant}: the settings of the caller's tenant. */
@RestController
@RequestMapping("/api/tenant")
class TenantController {

  private final Tenants tenants;
  private final Senders senders;

  TenantController(Tenants tenants, Senders senders) {
    this.tenants = tenants;
    this.senders = senders;
  }

  @GetMapping
  Mono<ResponseEntity<ObjectNode>> read() {
    return tenants.own().map(TenantController::answer);
  }

  @PutMapping
  @PreAuthorize(Roles.IS_ADMIN)
  Mono<ResponseEntity<ObjectNode>> replace(
      @RequestBody byte[] body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    var settings = Strictness.read(Strictness.parse(body), SettingsBody::read);
    return senders.replace(settings, ifMatch).map(TenantController::answer);
  }

  private static ResponseEntity<ObjectNode> answer(StoredSettings stored) {
    var view = CatalogJson.tree(stored.settings()).put("version", stored.version());
    return Versions.ok(view, stored.version());
  }
}
