package dev.spindle.gateway.routing;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are, and how much and how long the gateway lets a call be.
 *
 * @param services base address of each service, for example {@code http://127.0.0.1:8101}
 * @param bodies largest request body of each kind
 * @param timeouts how long an answer may take to begin, by kind of body
 */
@Validated
@ConfigurationProperties("spindle")
record RoutingSettings(
    @NotNull Map<Service, URI> services,
    @DefaultValue Bodies bodies,
    @DefaultValue Timeouts timeouts) {

  RoutingSettings {
    for (var service : Service.values()) {
      if (services.get(service) == null) {
        throw new IllegalArgumentException("spindle.services." + service.label() + " is not set");
      }
    }
  }

  /** Where a service is. */
  URI address(Service service) {
    return Objects.requireNonNull(services.get(service));
  }

  /** Bytes a request may have. */
  record Bodies(
      @DefaultValue("2MB") DataSize command,
      @DefaultValue("16MB") DataSize document,
      @DefaultValue("500MB") DataSize upload) {

    long limit(Body body) {
      return switch (body) {
        case COMMAND -> command.toBytes();
        case DOCUMENT -> document.toBytes();
        case UPLOAD -> upload.toBytes();
      };
    }
  }

  /** Time from the first byte asked to the first byte answered; an upload's own bytes count. */
  record Timeouts(
      @DefaultValue("30s") Duration command,
      @DefaultValue("60s") Duration document,
      @DefaultValue("20m") Duration upload) {

    Duration answer(Body body) {
      return switch (body) {
        case COMMAND -> command;
        case DOCUMENT -> document;
        case UPLOAD -> upload;
      };
    }
  }
}
