package dev.spindle.lifecycle.release;

import static dev.spindle.lifecycle.release.ReleaseExamples.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.lifecycle.Api;
import dev.spindle.lifecycle.Driver;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.release.Decision.Accepted;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxRow;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The one statement, by itself. */
@ServiceTest
class ReleaseStoreIT {

  @Autowired ApplicationContext service;
  @Autowired DatabaseClient db;
  @Autowired Tx tx;
  @Autowired TestDatabase database;
  private Driver driver;
  private ReleaseStore store;

  @BeforeEach
  void aStore() {
    driver = new Driver(service, () -> null);
    store = new ReleaseStore(db, () -> null);
  }

  @Test
  void refusesTheSecondWriterOfAVersion() {
    var id = driver.draft();
    var accepted = decided(id, Transition.COMPLETE_MIXING);

    assertThat(write(accepted)).isTrue();
    assertThat(write(accepted)).isFalse();

    assertThat(driver.history(id)).hasSize(1);
    assertThat(rowsOf("outbox_history", "key", id)).isEqualTo(1);
  }

  @Test
  void writesNeitherHistoryNorEventsForAReleaseThatIsGone() {
    var id = driver.draft();
    var accepted = decided(id, Transition.COMPLETE_MIXING);
    inTenant(store.forget(id));

    assertThat(write(accepted)).isFalse();

    assertThat(driver.history(id)).isEmpty();
    assertThat(rowsOf("outbox_history", "key", id)).isZero();
  }

  @Test
  void readsBackWhatWasWritten() {
    var id = driver.draft();
    var accepted = decided(id, Transition.COMPLETE_MIXING);
    write(accepted);

    assertThat(driver.seen(id).release()).isEqualTo(accepted.next());
  }

  @Test
  void addingTwiceKeepsTheFirst() {
    var id = driver.draft();
    driver.move(id, Transition.COMPLETE_MIXING);

    inTenant(store.add(List.of(id)));

    assertThat(driver.seen(id).release().state()).isEqualTo(ReleaseState.MIXED);
  }

  @Test
  void findsNothingForAnUnknownId() {
    assertThat(tx.asTenant(driver.tenant, "tester", store.find(Api.newId())).block()).isNull();
  }

  private Accepted decided(UUID id, Transition transition) {
    var seen = driver.seen(id);
    var request = Request.byPerson(new ReleaseCommand.Move(transition), EVERYBODY, "because", null);
    var now = Instant.ofEpochMilli(seen.at().toEpochMilli() + 1);
    return (Accepted) seen.release().decide(request, "tester", now);
  }

  private boolean write(Accepted accepted) {
    return Objects.requireNonNull(
        tx.asTenant(
                driver.tenant,
                "tester",
                events(accepted).flatMap(e -> store.move(accepted.next(), accepted.change(), e)))
            .block());
  }

  private Mono<List<OutboxRow>> events(Accepted accepted) {
    return service.getBean(Outbox.class).rows(LifecycleAt.mapper(service).apply(accepted.change()));
  }

  private void inTenant(Mono<Void> work) {
    tx.asTenant(driver.tenant, "tester", work).block();
  }

  private int rowsOf(String table, String column, UUID id) {
    return database.rows("select 1 from %s where %s = '%s'".formatted(table, column, id)).size();
  }
}
