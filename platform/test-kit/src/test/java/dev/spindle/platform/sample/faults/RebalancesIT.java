package dev.spindle.platform.sample.faults;

import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.Breakables;
import dev.spindle.testkit.faults.FaultTest;
import dev.spindle.testkit.faults.Size;
import dev.spindle.testkit.faults.history.Fact.Received;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Members come and go in the service's group all the time. */
@FaultTest
class RebalancesIT {

  private static final int VISITS = Size.of(2, 20);
  private static final int EVENTS_A_VISIT = 40;
  private static final int KEYS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private TestDatabase database;
  @Autowired private TestEvents events;

  private final UUID tenant = Tokens.newTenant();
  private final List<UUID> keys = Stream.generate(Tokens::newTenant).limit(KEYS).toList();

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F36")
  void workGoesOnAndEveryEffectIsMadeOnceWhileMembersComeAndGo(long seed) {
    var history = History.of("F36", seed);
    var dice = new Random(seed);
    for (int visit = 0; visit < VISITS; visit++) {
      int before = effects();
      say(visit, history);
      try (var guest = guest()) {
        guest.subscribe(List.of(Topics.RELEASE_SCHEDULED.name()));
        await().atMost(PATIENCE).until(() -> hasJoined(guest));
        guest.poll(Duration.ofMillis(dice.nextInt(500)));
        await("progress").atMost(PATIENCE).until(() -> effects() > before);
      } // leaves, having committed nothing of what it took
    }

    await().atMost(PATIENCE).until(() -> effects() >= VISITS * EVENTS_A_VISIT);
    new Aftermath(database, events, history).noteEffects(tenant);
    history.judge(Invariant.I3, Invariant.I4, Invariant.I9);
  }

  private void say(int visit, History history) {
    for (int n = 0; n < EVENTS_A_VISIT; n++) {
      long version = (long) visit * EVENTS_A_VISIT + n + 1;
      var key = keys.get(n % KEYS);
      var event = new ReleaseScheduled(key, version, null, null, Instant.EPOCH);
      var id = events.publish(Topics.RELEASE_SCHEDULED, key, tenant, event);
      history.add(new Received("sample", id.toString()));
    }
  }

  private static boolean hasJoined(KafkaConsumer<?, ?> guest) {
    guest.poll(Duration.ofMillis(50));
    return !guest.assignment().isEmpty();
  }

  private int effects() {
    return database.rows(tenant, "select 1 from effect").size();
  }

  private static KafkaConsumer<String, byte[]> guest() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            Breakables.broker().bootstrapServers(),
            "group.id",
            "sample-service",
            "enable.auto.commit",
            false,
            "session.timeout.ms",
            6000),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
