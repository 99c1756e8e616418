package dev.spindle.gateway.routing;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the route table to Spring Cloud Gateway. */
@Configuration(proxyBeanMethods = false)
class GatewayRoutes {

  /** Metadata key of a route: the {@link Service} behind it. */
  static final String SERVICE = "service";

  /** Metadata key of a route: the {@link Body} it takes. */
  static final String BODY = "body";

  @Bean
  RouteLocator routes(RouteLocatorBuilder builder, RoutingSettings settings) {
    var routes = builder.routes();
    for (var route : RouteTable.TABLE) {
      routes.route(
          route.id(),
          r ->
              r.path(false, route.pattern())
                  .metadata(SERVICE, route.service())
                  .metadata(BODY, route.body())
                  .metadata(RESPONSE_TIMEOUT_ATTR, millis(settings, route.body()))
                  .uri(settings.address(route.service())));
    }
    for (var service : Service.values()) {
      routes.route(
          service.label() + ":ops",
          r ->
              r.path(false, "/api/ops/" + service.label() + "/**")
                  .filters(f -> f.rewritePath("^/api/ops/[^/]+/", "/api/ops/"))
                  .metadata(SERVICE, service)
                  .metadata(BODY, Body.COMMAND)
                  .metadata(RESPONSE_TIMEOUT_ATTR, millis(settings, Body.COMMAND))
                  .uri(settings.address(service)));
    }
    return routes.build();
  }

  private static long millis(RoutingSettings settings, Body body) {
    return settings.timeouts().answer(body).toMillis();
  }
}
