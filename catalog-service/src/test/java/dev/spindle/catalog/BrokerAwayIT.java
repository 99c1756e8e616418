package dev.spindle.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.BrokerAway;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The API never waits for Kafka: not to start, not to create, not to edit. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
@ContextConfiguration(initializers = BrokerAway.class)
@Import({TestEvents.class, TestDatabase.class})
@DirtiesContext
class BrokerAwayIT {

  private static final int RELEASES = 10;

  /** Far above what they take, far below the ten seconds that a producer would wait. */
  private static final Duration ALL_OF_THEM = Duration.ofSeconds(8);

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;

  @Test
  void takesWorkWhileKafkaIsAwayAndTellsOfItInOrderAfterwards() {
    var tenant = Tokens.newTenant();
    var client = CatalogClient.of(http, tenant);
    var began = Instant.now();
    var ids = new ArrayList<UUID>();
    for (int n = 0; n < RELEASES; n++) {
      var release = client.create(CatalogClient.single("Release " + n));
      var id = release.path("id").asString();
      client.patch("/api/releases/" + id, Map.of("label", "Fjord"), 1).expectStatus().isOk();
      ids.add(UUID.fromString(id));
    }
    assertThat(Duration.between(began, Instant.now())).isLessThan(ALL_OF_THEM);
    assertThat(database.rows(tenant, "select 1 from outbox")).hasSize(2 * RELEASES);

    BrokerAway.comesBack();

    for (var id : ids) {
      assertThat(events.await(Topics.RELEASE_CHANGED, id, ReleaseChanged.class, 2))
          .extracting(ReleaseChanged::getVersion)
          .containsExactly(1L, 2L);
    }
  }
}
