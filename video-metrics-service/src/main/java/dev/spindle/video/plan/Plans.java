package dev.spindle.video.plan;

import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.platform.problem.Violation;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import dev.spindle.platform.web.Versions;
import dev.spindle.video.VideoProblem;
import dev.spindle.video.catalogue.Catalogue;
import dev.spindle.video.release.Releases;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes, changes and shows plans. Every change is one version, one history line and one event. */
@Service
public class Plans {

  private final Tx tx;
  private final PlanStore store;
  private final Releases releases;
  private final Catalogue catalogue;
  private final Outbox outbox;
  private final Function<PlanSaved, OutboxEvent> contract;
  private final Nights nights;
  private final Clock clock;
  private final Supplier<UUID> ids;

  Plans(
      Tx tx,
      PlanStore store,
      Releases releases,
      Catalogue catalogue,
      Outbox outbox,
      Function<PlanSaved, OutboxEvent> contract,
      Nights nights,
      Clock clock,
      Supplier<UUID> ids) {
    this.tx = tx;
    this.store = store;
    this.releases = releases;
    this.catalogue = catalogue;
    this.outbox = outbox;
    this.contract = contract;
    this.nights = nights;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Makes a plan; a repeat with the same id and release is the plan that is there.
   *
   * @return fails with {@code release-not-found}, {@code plan-breaks-rules}, {@code slug-taken} or
   *     {@code video-id-taken}
   */
  public Mono<VideoPlan> create(NewPlan wanted) {
    return tx.write(
        releases
            .require(wanted.releaseId())
            .then(Scope.tenant())
            .flatMap(scope -> add(draft(wanted, scope.actor()), wanted.status())));
  }

  /**
   * Changes what people wrote, and the status if wished.
   *
   * @param expected version the client read
   * @param edit makes the new details of the old ones
   * @return fails with {@code video-not-found}, {@code stale-version}, {@code move-not-allowed},
   *     {@code plan-breaks-rules} or {@code slug-taken}
   */
  public Mono<VideoPlan> change(
      UUID id, long expected, UnaryOperator<PlanDetails> edit, @Nullable VideoStatus to) {
    return tx.write(
        lock(id)
            .filter(plan -> plan.version() == expected)
            .switchIfEmpty(stale(id, expected))
            .flatMap(
                plan ->
                    carryOut(
                        plan.change(edit.apply(plan.details()), to, catalogue, clock.instant()),
                        to == null ? "changed" : "moved")));
  }

  /** Adds a platform, or replaces what was said of it. */
  public Mono<VideoPlan> aim(UUID id, PlatformTarget target) {
    return tx.write(
        lock(id)
            .flatMap(
                plan -> carryOut(plan.aim(target, catalogue, clock.instant()), "platform-target")));
  }

  /** Adds somebody to the cast, or replaces what was said of them. */
  public Mono<VideoPlan> cast(UUID id, CastAssignment assignment) {
    return tx.write(
        lock(id)
            .flatMap(plan -> carryOut(plan.cast(assignment, catalogue, clock.instant()), "cast")));
  }

  /** One plan; fails with {@code video-not-found}. */
  public Mono<VideoPlan> get(UUID id) {
    return tx.read(store.find(id)).switchIfEmpty(notFound(id));
  }

  /** Plans, newest first. */
  public Mono<Page<VideoPlan>> list(@Nullable UUID releaseId, PageRequest page) {
    return tx.read(store.list(releaseId, page));
  }

  /** What a person should know of a plan, though it stops nothing. */
  public List<String> warnings(VideoPlan plan) {
    return PlanRules.warnings(plan, catalogue);
  }

  /** One plan, locked; must run inside a write. Fails with {@code video-not-found}. */
  public Mono<VideoPlan> lock(UUID id) {
    return store.lock(id).switchIfEmpty(notFound(id));
  }

  private VideoPlan draft(NewPlan wanted, String actor) {
    Instant now = clock.instant();
    var id = wanted.id() == null ? ids.get() : wanted.id();
    return new VideoPlan(
        id,
        wanted.releaseId(),
        VideoStatus.DRAFT,
        0,
        wanted.details(),
        List.copyOf(wanted.targets()),
        List.of(),
        actor,
        now,
        now);
  }

  private Mono<VideoPlan> add(VideoPlan draft, VideoStatus status) {
    return accepted(draft.change(draft.details(), status, catalogue, clock.instant()))
        .flatMap(
            plan ->
                store.add(plan).flatMap(isNew -> isNew ? told(plan, "created") : existing(plan)));
  }

  private Mono<VideoPlan> existing(VideoPlan wanted) {
    return store
        .find(wanted.id())
        .flatMap(
            there ->
                there.releaseId().equals(wanted.releaseId())
                    ? Mono.just(there)
                    : VideoProblem.VIDEO_ID_TAKEN.error("Video " + wanted.id()))
        .switchIfEmpty(slugOrIdTaken(wanted));
  }

  private Mono<VideoPlan> slugOrIdTaken(VideoPlan wanted) {
    var slug = wanted.details().slug();
    return store
        .ownerOfSlug(wanted.releaseId(), slug)
        .flatMap(owner -> VideoProblem.SLUG_TAKEN.<VideoPlan>error(slug + " is video " + owner))
        .switchIfEmpty(VideoProblem.VIDEO_ID_TAKEN.error("Video " + wanted.id()));
  }

  private Mono<VideoPlan> carryOut(Decision decision, String what) {
    return accepted(decision)
        .flatMap(
            next ->
                slugIsFree(next)
                    .then(store.replace(next))
                    .filter(Boolean::booleanValue)
                    .switchIfEmpty(Mono.error(() -> new IllegalStateException("Row was locked")))
                    .flatMap(_ -> told(next, what)));
  }

  private Mono<Void> slugIsFree(VideoPlan next) {
    return store
        .ownerOfSlug(next.releaseId(), next.details().slug())
        .filter(owner -> !owner.equals(next.id()))
        .flatMap(owner -> VideoProblem.SLUG_TAKEN.error("It is that of video " + owner));
  }

  private Mono<VideoPlan> told(VideoPlan plan, String what) {
    return store
        .note(plan, what)
        .then(outbox.append(contract.apply(new PlanSaved(plan))))
        .then(plan.isReadNightly() ? nights.plan() : Mono.empty())
        .thenReturn(plan);
  }

  private static Mono<VideoPlan> accepted(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var next) -> Mono.just(next);
      case Decision.NotAllowed(var detail) -> VideoProblem.MOVE_NOT_ALLOWED.error(detail);
      case Decision.Flawed(var flaws) ->
          VideoProblem.PLAN_BREAKS_RULES.error(
              flaws.size() + " rules are broken", flaws.stream().map(Plans::violation).toList());
    };
  }

  private static Violation violation(Flaw flaw) {
    return new Violation(flaw.field(), flaw.code(), flaw.reason(), flaw.fix());
  }

  private Mono<VideoPlan> stale(UUID id, long expected) {
    return store.find(id).flatMap(plan -> Mono.error(Versions.stale(expected, plan.version())));
  }

  private static <T> Mono<T> notFound(UUID id) {
    return VideoProblem.VIDEO_NOT_FOUND.error("Video " + id);
  }
}
