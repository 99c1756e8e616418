package dev.spindle.gateway.routing;

import static dev.spindle.gateway.routing.Body.COMMAND;
import static dev.spindle.gateway.routing.Body.DOCUMENT;
import static dev.spindle.gateway.routing.Body.UPLOAD;
import static dev.spindle.gateway.routing.Service.CATALOG;
import static dev.spindle.gateway.routing.Service.DELIVERY;
import static dev.spindle.gateway.routing.Service.DSP_SYNC;
import static dev.spindle.gateway.routing.Service.IMPORT;
import static dev.spindle.gateway.routing.Service.LIFECYCLE;
import static dev.spindle.gateway.routing.Service.VIDEO;

import java.util.List;

/**
 * Who answers what. A path belongs to exactly one line, so the order means nothing; {@code
 * RouteTableTest} holds every path of every service's {@code openapi.yaml} against this table.
 */
final class RouteTable {

  static final List<Route> TABLE =
      List.of(
          // what a release is
          new Route(CATALOG, "/api/releases", COMMAND),
          new Route(CATALOG, "/api/releases/*", COMMAND),
          new Route(CATALOG, "/api/releases/*/tracks", COMMAND),
          new Route(CATALOG, "/api/releases/*/tracks/*", COMMAND),
          new Route(CATALOG, "/api/releases/*/tracks/*/credits", COMMAND),
          new Route(CATALOG, "/api/releases/*/tracks/*/audio", UPLOAD),
          new Route(CATALOG, "/api/releases/*/cover", UPLOAD),
          new Route(CATALOG, "/api/releases/*/assets", COMMAND),
          new Route(CATALOG, "/api/releases/*/credits", COMMAND),
          new Route(CATALOG, "/api/releases/*/splits", COMMAND),
          new Route(CATALOG, "/api/releases/*/territories", COMMAND),
          new Route(CATALOG, "/api/releases/*/identifiers", COMMAND),
          new Route(CATALOG, "/api/releases/*/readiness", COMMAND),
          new Route(CATALOG, "/api/releases/*/versions/**", COMMAND),
          new Route(CATALOG, "/api/releases/*/delivery-overview", COMMAND),
          new Route(CATALOG, "/api/tenant", COMMAND),
          new Route(CATALOG, "/api/vocabulary", COMMAND),
          // where it stands
          new Route(LIFECYCLE, "/api/releases/*/lifecycle", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/transition", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/schedule/**", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/release-now", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/lock", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/unlock", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/unlock-requests/**", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/history/**", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/timeline", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/editable-fields", COMMAND),
          new Route(LIFECYCLE, "/api/releases/*/edit-check", COMMAND),
          // what the stores say about it
          new Route(DSP_SYNC, "/api/releases/*/sync/**", COMMAND),
          new Route(DSP_SYNC, "/api/releases/*/conflicts/**", COMMAND),
          new Route(DSP_SYNC, "/api/providers/**", COMMAND),
          // how it gets in
          new Route(IMPORT, "/api/imports/**", DOCUMENT),
          new Route(IMPORT, "/webhooks/**", DOCUMENT),
          // how it gets out
          new Route(DELIVERY, "/api/delivery-targets/**", COMMAND),
          new Route(DELIVERY, "/api/deliveries/**", COMMAND),
          new Route(DELIVERY, "/api/releases/*/distribute", COMMAND),
          new Route(DELIVERY, "/api/releases/*/distribution/**", COMMAND),
          // the music video beside it
          new Route(VIDEO, "/api/music-videos/**", DOCUMENT),
          new Route(VIDEO, "/api/music-video-catalogs", COMMAND));

  private RouteTable() {}
}
