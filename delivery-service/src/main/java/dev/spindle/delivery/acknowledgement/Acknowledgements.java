package dev.spindle.delivery.acknowledgement;

import dev.spindle.ddex.choreography.AcknowledgementXml;
import dev.spindle.ddex.xml.XmlRefusedException;
import dev.spindle.delivery.checking.Packages;
import dev.spindle.delivery.shipment.Deliveries;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryStatus;
import dev.spindle.platform.tx.Tx;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes stores' answers in, each file once, whoever reads it. */
@Service
public class Acknowledgements {

  /** Kind of due work that looks for answers; its id is the target's. */
  public static final String WORK = "acknowledgements";

  private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

  private final AnswerStore store;
  private final Deliveries deliveries;
  private final Packages packages;
  private final Tx tx;
  private final Clock clock;

  Acknowledgements(
      AnswerStore store, Deliveries deliveries, Packages packages, Tx tx, Clock clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.packages = packages;
    this.tx = tx;
    this.clock = clock;
  }

  /**
   * Takes one file in: notes it, and moves the deliveries it speaks of. An answer to a package that
   * is not recorded as delivered yet is left for the next look; so is a file that makes no sense,
   * until it has looked the same twice, since its store may still be writing it.
   */
  Mono<Void> take(ReadFile file) {
    List<Answer> answers;
    try {
      answers = answers(file);
    } catch (XmlRefusedException e) {
      return tx.write(store.addUnreadable(file, now()))
          .filter(Boolean::booleanValue)
          .doOnNext(_ -> warn(file, "is no acknowledgement: " + e.reason()))
          .then();
    }
    return tx.write(
        Flux.fromIterable(answers)
            .concatMap(answer -> match(file.targetId(), answer))
            .collectList()
            .flatMap(matched -> note(file, answers, matched)));
  }

  /** Trace of the first delivery a file speaks of; empty when it speaks of none, or not legibly. */
  Mono<String> traceparent(ReadFile file) {
    try {
      return tx.read(
          Flux.fromIterable(answers(file))
              .concatMap(answer -> find(file.targetId(), answer))
              .concatMap(deliveries::traceparent)
              .next());
    } catch (XmlRefusedException _) {
      return Mono.empty();
    }
  }

  private static List<Answer> answers(ReadFile file) throws XmlRefusedException {
    return AcknowledgementXml.read(new ByteArrayInputStream(file.bytes())).releases().stream()
        .map(Answer::new)
        .toList();
  }

  private static void warn(ReadFile file, String what) {
    LOG.warn("Target {}: {} {}", file.targetId(), file.seen().name(), what);
  }

  private record Matched(Delivery delivery, Answer answer) {

    /** A store may answer before we have recorded that the package lies there. */
    boolean isEarly() {
      return !delivery.status().hasArrived() && delivery.status() != DeliveryStatus.CANCELLED;
    }
  }

  private Mono<Matched> match(UUID targetId, Answer answer) {
    return find(targetId, answer)
        .flatMap(deliveries::get)
        .map(delivery -> new Matched(delivery, answer));
  }

  private Mono<Void> note(ReadFile file, List<Answer> answers, List<Matched> matched) {
    if (matched.stream().anyMatch(Matched::isEarly)) {
      return Mono.empty();
    }
    if (matched.isEmpty()) {
      warn(file, "speaks of nothing we sent");
    }
    var first = matched.isEmpty() ? null : matched.getFirst().delivery().id();
    var status = answers.stream().map(Answer::status).collect(Collectors.joining("; "));
    return store
        .add(file, first, status, now())
        .flatMapMany(isNew -> isNew ? Flux.fromIterable(matched) : Flux.empty())
        .filter(one -> one.delivery().status() == DeliveryStatus.DELIVERED)
        .concatMap(one -> deliveries.apply(one.delivery().id(), one.answer().command()))
        .then();
  }

  private Mono<UUID> find(UUID targetId, Answer answer) {
    return Mono.justOrEmpty(answer.messageId())
        .flatMap(id -> packages.deliveryOf(targetId, id))
        .switchIfEmpty(
            Mono.justOrEmpty(answer.releaseId()).flatMap(id -> store.oldestAwaited(targetId, id)));
  }

  /** When the newest delivery arrived that has no answer; empty when none waits for one. */
  Mono<Instant> awaitedSince(UUID targetId) {
    return tx.read(store.awaitedSince(targetId));
  }

  /** The files that need not be read again. */
  Mono<KnownFiles> read(UUID targetId) {
    var answers = store.answers(targetId).map(Sighting::name).collect(Collectors.toSet());
    var unreadable = store.unreadable(targetId).collect(Collectors.toSet());
    return tx.read(answers.zipWhen(_ -> unreadable, KnownFiles::new));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
