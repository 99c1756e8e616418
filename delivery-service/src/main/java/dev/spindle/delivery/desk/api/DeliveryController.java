package dev.spindle.delivery.desk.api;

import dev.spindle.delivery.DeliveryProblem;
import dev.spindle.delivery.desk.DeliveryDesk;
import dev.spindle.delivery.desk.HistoryEntry;
import dev.spindle.delivery.planning.DeliveryRequests;
import dev.spindle.delivery.planning.DeliveryRequests.Ask;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.MessageType;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.platform.web.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** HTTP for deliveries. Translates, decides nothing. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveryController {

  private final DeliveryRequests requests;
  private final Deliveries deliveries;
  private final DeliveryDesk desk;
  private final Clock clock;

  DeliveryController(
      DeliveryRequests requests, Deliveries deliveries, DeliveryDesk desk, Clock clock) {
    this.requests = requests;
    this.deliveries = deliveries;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * @param targetIds empty or absent for every active target
   * @param messageType absent to let each target's history decide
   */
  record AskRequest(
      @NotNull UUID releaseId,
      @Nullable @Size(max = 200) List<UUID> targetIds,
      @Nullable MessageType messageType,
      @NotBlank @Size(max = 500) String reason) {

    Ask toAsk() {
      return new Ask(
          releaseId, Objects.requireNonNullElse(targetIds, List.of()), messageType, reason);
    }
  }

  record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}

  record MadeView(List<DeliveryView> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<MadeView> ask(@Valid @RequestBody AskRequest request) {
    return requests.ask(request.toAsk()).map(this::made);
  }

  @GetMapping
  Mono<Page<DeliveryView>> list(
      @RequestParam(required = false) @Nullable UUID releaseId, PageRequest page) {
    return desk.list(releaseId, page).map(found -> found.map(this::view));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<DetailsView>> get(@PathVariable UUID id) {
    return desk.details(id)
        .map(
            details ->
                Versions.ok(
                    DetailsView.of(details, clock.instant()),
                    details.delivery().standing().sequence()));
  }

  @GetMapping("/{id}/logs")
  Mono<List<HistoryEntry>> logs(@PathVariable UUID id) {
    return desk.history(id);
  }

  @GetMapping(path = "/{id}/ern", produces = MediaType.APPLICATION_XML_VALUE)
  Mono<String> ern(@PathVariable UUID id) {
    return desk.shipped(id)
        .flatMap(stored -> Mono.justOrEmpty(stored.ern()))
        .switchIfEmpty(DeliveryProblem.MESSAGE_NOT_MADE.error("Delivery " + id));
  }

  @GetMapping("/{id}/package")
  Mono<DetailsView.PackageView> shipped(@PathVariable UUID id) {
    return desk.shipped(id).flatMap(stored -> Mono.justOrEmpty(DetailsView.PackageView.of(stored)));
  }

  @PostMapping("/{id}/retry")
  Mono<DeliveryView> retry(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
    return deliveries.retry(id, request.reason()).map(this::view);
  }

  @PostMapping("/{id}/cancel")
  Mono<DeliveryView> cancel(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
    return deliveries.cancel(id, request.reason()).map(this::view);
  }

  private MadeView made(List<Delivery> all) {
    return new MadeView(all.stream().map(this::view).toList());
  }

  private DeliveryView view(Delivery delivery) {
    return DeliveryView.of(delivery, clock.instant());
  }
}
