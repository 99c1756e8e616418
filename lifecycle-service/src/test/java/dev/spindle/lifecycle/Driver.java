package dev.spindle.lifecycle;

import static dev.spindle.lifecycle.LifecycleFixtures.deliverable;

import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.facts.CatalogFacts;
import dev.spindle.lifecycle.facts.FactsNews;
import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.release.LifecycleAt;
import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.lifecycle.release.Seen;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import dev.spindle.lifecycle.stored.JudgingClock;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Drives the use cases of one tenant from a test's own thread, without HTTP. */
public final class Driver {

  public static final Set<Performer> EVERYBODY = EnumSet.allOf(Performer.class);

  public final UUID tenant = Tokens.newTenant();
  private final ReleaseLifecycle lifecycle;
  private final CatalogFacts facts;
  private final Tx tx;
  private final TestDatabase database;

  public Driver(ApplicationContext service, JudgingClock clock) {
    this.lifecycle = LifecycleAt.clock(service, clock);
    this.facts = service.getBean(CatalogFacts.class);
    this.tx = service.getBean(Tx.class);
    this.database = service.getBean(TestDatabase.class);
  }

  /** A deliverable draft. */
  public UUID draft() {
    var id = Api.newId();
    know(id, deliverable());
    return id;
  }

  public void know(UUID id, ReleaseFacts known) {
    tx.asTenant(
            tenant,
            "tester",
            lifecycle.start(List.of(id)).then(facts.keep(List.of(new FactsNews(id, known)))))
        .block();
  }

  public UUID mastered() {
    var id = draft();
    move(id, Transition.COMPLETE_MIXING, Transition.COMPLETE_MASTERING);
    return id;
  }

  public UUID scheduled(ReleaseSchedule plan) {
    var id = mastered();
    handle(id, new ReleaseCommand.Plan(plan));
    return id;
  }

  public UUID released() {
    var id = mastered();
    move(id, Transition.RELEASE_NOW);
    return id;
  }

  public void move(UUID id, Transition... transitions) {
    Arrays.stream(transitions).forEach(t -> handle(id, new ReleaseCommand.Move(t)));
  }

  public void unlock(UUID id, LockLevel to) {
    handle(id, new ReleaseCommand.Unlock(to));
  }

  /** Applies a command, as somebody who may do everything and has seen everything. */
  public Seen handle(UUID id, ReleaseCommand command) {
    return handle(
        id, Request.byPerson(command, EVERYBODY, "because", seen(id).release().version()));
  }

  public Seen handle(UUID id, Request request) {
    return Objects.requireNonNull(
        tx.asTenant(tenant, "tester", lifecycle.handle(id, request)).block());
  }

  public Seen seen(UUID id) {
    return Objects.requireNonNull(tx.asTenant(tenant, "tester", lifecycle.find(id)).block());
  }

  /** Rows of the history, oldest first. */
  public List<Map<String, Object>> history(UUID id) {
    return database.rows(
        tenant,
        "select * from release_history where release_id = '%s' order by version".formatted(id));
  }

  /** Names of the transitions taken, oldest first. */
  public List<Object> transitions(UUID id) {
    return history(id).stream().map(row -> row.get("transition")).toList();
  }
}
