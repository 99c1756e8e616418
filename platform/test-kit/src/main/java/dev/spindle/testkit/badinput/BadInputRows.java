package dev.spindle.testkit.badinput;

import dev.spindle.platform.events.Subscriptions;
import dev.spindle.testkit.Forgeries;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The rows of the bad-input table that follow from a service's {@code openapi.yaml} and its
 * database. A {@code @ServiceTest} class implements it and says what a tenant of the service has;
 * every route and table is then tried.
 */
@Tag("bad-input")
public interface BadInputRows {

  /** Things of a new tenant, all of them real. */
  Belongings belongings();

  /** The service's routes. */
  default ApiDocument document() {
    return ApiDocument.at(Path.of("openapi.yaml"));
  }

  @TestFactory
  @Tag("S1")
  default Stream<DynamicTest> whatIsAnotherTenantsIsAsUnknownAsWhatNeverWas(
      @Autowired WebTestClient http) {
    return new Strangers(http, document(), belongings()).reachNothing();
  }

  @TestFactory
  @Tag("S2")
  default Stream<DynamicTest> listsAndCursorsShowAnotherTenantNothing(
      @Autowired WebTestClient http) {
    return new Strangers(http, document(), belongings()).listNothing();
  }

  @Test
  @Tag("S3")
  default void anEventThatNamesAnotherTenantTouchesNothing(
      @Autowired TestEvents events,
      @Autowired TestDatabase database,
      @Autowired Subscriptions subscriptions) {
    new ForeignEvents(events, database).touchNothing(belongings(), subscriptions.heard());
  }

  @TestFactory
  @Tag("S4")
  default Stream<DynamicTest> theRuntimeRoleSeesNoRowWithoutATenant(
      @Autowired TestDatabase database) {
    belongings();
    return new RowSecurity(database).ofEveryTable();
  }

  @TestFactory
  @Tag("S5")
  default Stream<DynamicTest> fieldsNobodyAskedForAreNamedAndChangeNothing(
      @Autowired WebTestClient http) {
    return new StrayFields(http, document(), belongings()).areRefused();
  }

  @TestFactory
  @Tag("S8")
  default Stream<DynamicTest> forgedTokensOpenNothing(@Autowired WebTestClient http) {
    return new Forgeries().areRefused(http, aRead());
  }

  @Test
  @Tag("S25")
  @Tag("S26")
  default void noSecretComesOutAgain(
      @Autowired WebTestClient http,
      @Autowired TestEvents events,
      @Autowired TestDatabase database) {
    try (var logs = new LogWatch()) {
      var mine = belongings();
      new Canaries(mine).areNowhere(http, document(), logs, events, database);
    }
  }

  @TestFactory
  @Tag("S28")
  default Stream<DynamicTest> nothingIsOpenThatNobodyOpened(@Autowired WebTestClient http) {
    return new Doors(http, aRead(), Tokens.viewer(Tokens.newTenant())).stayShut();
  }

  /** A path that a viewer of any tenant may read. */
  private String aRead() {
    return document().operations().stream()
        .filter(route -> route.isRead() && !route.path().contains("{"))
        .map(ApiDocument.Operation::path)
        .findFirst()
        .orElse("/api/releases/" + Tokens.newTenant() + "/lifecycle");
  }
}
