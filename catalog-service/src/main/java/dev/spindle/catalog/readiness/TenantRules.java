package dev.spindle.catalog.readiness;

import static dev.spindle.catalog.readiness.Rule.blocking;

import dev.spindle.catalog.tenant.TenantSettings;
import java.util.List;

/** What a tenant has to settle before anything of it can be sent. */
final class TenantRules {

  static final List<Rule<TenantSettings>> ALL =
      List.of(
          blocking(
              "name",
              "sender-name-missing",
              "The sender has no name.",
              "Settle it at PUT /api/tenant.",
              tenant -> !tenant.name().isEmpty()),
          blocking(
              "dpid",
              "sender-dpid-missing",
              "The sender has no DPID.",
              "Get one with DDEX's free licence and settle it at PUT /api/tenant.",
              tenant -> tenant.dpid() != null));

  private TenantRules() {}
}
