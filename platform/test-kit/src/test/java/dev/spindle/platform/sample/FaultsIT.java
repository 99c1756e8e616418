package dev.spindle.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoChanged;
import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.platform.outbox.OutboxRelay;
import dev.spindle.platform.sample.faults.Aftermath;
import dev.spindle.platform.scope.Scope;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.Stop;
import dev.spindle.testkit.faults.history.Fact.Act;
import dev.spindle.testkit.faults.history.Fact.Answered;
import dev.spindle.testkit.faults.history.Fact.Asked;
import dev.spindle.testkit.faults.history.Fact.Outcome;
import dev.spindle.testkit.faults.history.Fact.Received;
import dev.spindle.testkit.faults.history.Fact.SetAside;
import dev.spindle.testkit.faults.history.History;
import dev.spindle.testkit.faults.history.Invariant;
import dev.spindle.testkit.infra.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows of the fault table that one process can show, each tagged with its row. */
@Tag("fault")
@ServiceTest
class FaultsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private Notes notes;
  @Autowired private OutboxRelay relay;
  @Autowired private TestEvents events;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();
  private final UUID key = Tokens.newTenant();

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @Test
  @Tag("F3")
  void whatCommittedWhileTheRelayWasGoneIsPublishedWhenItIsBack() {
    relay.stop();
    write("one");
    assertThat(events.records(Topics.VIDEO_CHANGED, key.toString())).isEmpty();

    relay.start();

    assertThat(events.awaitOne(Topics.VIDEO_CHANGED, key, VideoChanged.class).getTitle())
        .isEqualTo("one");
  }

  @Test
  @Tag("F4")
  void aRelayThatDiesBeforeMarkingPublishesTheSameEventAgain() {
    var died = new IllegalStateException("dies here");
    try (var _ = Stop.failingAt(FaultPoints.OUTBOX_ACKNOWLEDGED, died)) {
      write("one");
      await().atMost(PATIENCE).until(() -> published().size() == 2);
    }

    assertThat(published()).as("one event id, twice").containsOnly(published().getFirst());
    assertThat(events.said(Topics.VIDEO_CHANGED, key, VideoChanged.class))
        .extracting(VideoChanged::getVersion)
        .containsOnly(1L);
  }

  @Test
  @Tag("F5")
  void aConsumerThatDiesBeforeItsOffsetHasTheEffectOnce() {
    var died = new IllegalStateException("dies here");
    try (var stop = Stop.failingAt(FaultPoints.EFFECT_COMMITTED, died)) {
      schedule(1);
      stop.awaitPasses(2);
    }

    assertThat(heard()).containsExactly(Map.of("version", 1L, "times", 1));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F14")
  @Tag("F15")
  void doubledAndShuffledEventsEndLikeTheOrderedOnes(long seed) {
    var random = new Random(seed);
    var ids = new ArrayList<Map.Entry<UUID, Long>>();
    LongStream.rangeClosed(1, 20).forEach(v -> ids.add(Map.entry(UUID.randomUUID(), v)));
    var sent = new ArrayList<>(ids);
    ids.forEach(id -> sent.addAll(Collections.nCopies(random.nextInt(3), id)));
    Collections.shuffle(sent, random);

    var history = History.of("F14-F15", seed);
    sent.forEach(
        e -> {
          history.add(new Received("sample", e.getKey().toString()));
          events.publish(
              e.getKey(),
              Topics.RELEASE_SCHEDULED,
              key.toString(),
              tenant,
              scheduled(e.getValue()));
        });

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(heard()).extracting(row -> row.get("version")).containsExactly(20L));
    await().atMost(PATIENCE).until(() -> noted(ids) == 20);
    new Aftermath(database, events, history).noteEffects(tenant);
    history.judge(Invariant.I3, Invariant.I4, Invariant.I9);
  }

  @Test
  @Tag("F16")
  void everyKindOfPoisonIsKeptAndThePartitionGoesOn() {
    var topic = Topics.RELEASE_SCHEDULED;
    var good = events.frame(topic, scheduled(1));
    var poisons =
        Map.of(
            "not-avro", new byte[] {7, 7, 7, 7, 7, 7},
            "unknown-schema", new byte[] {0, 0, 0, 127, 127, 1, 2},
            "truncated", Arrays.copyOf(good, good.length - 3),
            "left-over", Arrays.copyOf(good, good.length + 3),
            "huge", new byte[900_000]);
    poisons.forEach((name, bytes) -> events.send(topic.name(), key + name, bytes, envelope()));
    events.send(topic.name(), key + "no-headers", good, Map.of());

    var history = History.of("F16", 0);
    poisons.keySet().forEach(name -> history.add(new Received("sample", key + name)));
    history.add(new Received("sample", key + "no-headers"));

    await().atMost(PATIENCE).until(() -> letters().size() == poisons.size() + 1);
    assertThat(letters()).allSatisfy(row -> assertThat(row.get("reason")).asString().isNotBlank());
    letters().forEach(row -> history.add(setAside(row)));
    history.judge(Invariant.I9);
    schedule(1);
    await().atMost(PATIENCE).until(() -> heard().size() == 1);
  }

  @Test
  @Tag("F18")
  void aRegistryThatIsDownDelaysAndLosesNothing() {
    var history = History.of("F18", 0);
    Infrastructure.registryServer().down(true);
    try {
      write("while the registry is down", history);
      history.add(new Received("sample", key.toString()));
      events.send("release.scheduled", key.toString(), withUnseenSchema(), envelope());
    } finally {
      Infrastructure.registryServer().down(false);
    }

    events.awaitOne(Topics.VIDEO_CHANGED, key, VideoChanged.class);
    await().atMost(PATIENCE).until(() -> letters().size() == 1);
    assertThat(letters().getFirst().get("reason")).asString().contains("knows no schema");
    letters().forEach(row -> history.add(setAside(row)));
    new Aftermath(database, events, history).noteWrites(tenant, List.of(key));
    history.judge(Invariant.I1, Invariant.I2, Invariant.I4, Invariant.I9);
  }

  @Test
  @Tag("F33")
  void aLostWakeUpIsMadeGoodByThePoll() {
    var history = History.of("F33", 0);
    write("first", history);
    events.awaitOne(Topics.VIDEO_CHANGED, key, VideoChanged.class);

    database.rows(
        """
        with again as (delete from outbox_sent where key = '%s' returning *)
        insert into outbox (event_id, tenant_id, topic, key, type, fingerprint, payload, headers)
        select event_id, tenant_id, topic, key, type, fingerprint, payload, headers from again
        returning 1
        """
            .formatted(key));

    await().atMost(Duration.ofSeconds(5)).until(() -> published().size() == 2);
    new Aftermath(database, events, history).noteWrites(tenant, List.of(key));
    history.judge(Invariant.I1, Invariant.I2, Invariant.I4);
  }

  private void write(String text) {
    notes.write(key, text).contextWrite(new Scope.Tenant(tenant, "t")::in).block();
  }

  private void write(String text, History history) {
    history.add(new Asked(text, key.toString(), Act.WRITE));
    var version =
        notes.write(key, text).contextWrite(new Scope.Tenant(tenant, "t")::in).blockOptional();
    history.add(new Answered(text, Outcome.DONE, version.orElseThrow()));
  }

  private void schedule(long version) {
    events.publish(Topics.RELEASE_SCHEDULED, key, tenant, scheduled(version));
  }

  private ReleaseScheduled scheduled(long version) {
    return new ReleaseScheduled(key, version, null, null, Instant.EPOCH);
  }

  private List<String> published() {
    return events.records(Topics.VIDEO_CHANGED, key.toString()).stream()
        .map(record -> new String(record.headers().lastHeader("ce_id").value(), UTF_8))
        .toList();
  }

  private List<Map<String, Object>> heard() {
    return database.rows(tenant, "select version, times from heard where id = '%s'".formatted(key));
  }

  private List<Map<String, Object>> letters() {
    return database.rows(
        "select key, reason from dead_letter where key like '%s%%'".formatted(key));
  }

  private static SetAside setAside(Map<String, Object> letter) {
    var reason = String.valueOf(letter.get("reason"));
    return new SetAside("sample", String.valueOf(letter.get("key")), reason);
  }

  private long noted(List<Map.Entry<UUID, Long>> ids) {
    return ids.stream()
        .filter(
            id ->
                !database
                    .rows("select 1 from inbox where event_id = '%s'".formatted(id.getKey()))
                    .isEmpty())
        .count();
  }

  /** A schema id nobody registered: the registry has to be asked for it. */
  private byte[] withUnseenSchema() {
    return new byte[] {0, 0, 0, 111, 112, 0};
  }

  private Map<String, String> envelope() {
    return Map.of(
        "ce_id", UUID.randomUUID().toString(),
        "ce_type", "t",
        "ce_source", "/t",
        "ce_time", Instant.EPOCH.toString(),
        "ce_subject", key.toString(),
        "ce_tenant", tenant.toString(),
        "ce_actor", "a");
  }
}
