package dev.spindle.bench.replay;

import dev.spindle.bench.rest.Transitions;
import dev.spindle.bench.stack.Stack;
import dev.spindle.local.Failure;
import dev.spindle.local.client.Api;
import dev.spindle.local.client.Json;
import dev.spindle.local.client.Tokens;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Port;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The catalogue behind a topic of transitions: worked as they come, then replayed. */
public final class Reprocessing {

  /** What the catalogue hears. */
  public static final String TOPIC = "release.transitioned";

  private static final String GROUP = "catalog-service";
  private static final Set<Component> CATALOG = Set.of(Component.CATALOG);
  private static final int ROUNDS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Stack stack;
  private final Api operator;

  public Reprocessing(Stack stack, HttpClient http) {
    this.stack = stack;
    var site = stack.site();
    var tokens =
        new Tokens(http, URI.create(site.ports().http(Port.IDENTITY)), "spindle-cli", "cli-demo");
    operator = new Api(http, URI.create(site.ports().http(Port.GATEWAY)), tokens);
  }

  /** Events a second, of those that came while the catalogue was down. */
  public double first(Transitions transitions) throws Exception {
    stack.down(CATALOG);
    for (int round = 0; round < ROUNDS; round++) {
      transitions.run();
    }
    try (var admin = Admin.create(Map.of("bootstrap.servers", stack.broker()))) {
      long behind = settled(admin);
      stack.up(CATALOG);
      while (lag(admin) == behind) {
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
      long start = System.nanoTime();
      long deadline = start + PATIENCE.toNanos();
      while (lag(admin) > 0) {
        if (System.nanoTime() > deadline) {
          throw new Failure("the catalogue is still %d events behind".formatted(lag(admin)));
        }
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
      return behind * 1e9 / (System.nanoTime() - start);
    }
  }

  /** Events a second of a replay of the whole topic, all of which had their effect before. */
  public double again() {
    long start = System.nanoTime();
    var path = "/api/ops/catalog/replays";
    var id =
        operator.post(path, Json.object("topic", TOPIC, "dryRun", false, "rate", 0)).text("id");
    while (true) {
      var replay = operator.get(path + "/" + id);
      if (replay.text("status").equals("DONE")) {
        return replay.body().path("scanned").asLong() * 1e9 / (System.nanoTime() - start);
      }
      if (!replay.text("status").equals("RUNNING")) {
        throw new Failure("the replay ended: " + replay.body());
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  /** Records of the topic. */
  public int size() throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", stack.broker()))) {
      return (int) ends(admin).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** How far the catalogue is behind, once nothing is added any more. */
  private static long settled(Admin admin) throws ExecutionException, InterruptedException {
    long before = -1;
    for (long now = lag(admin); now != before; now = lag(admin)) {
      before = now;
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    return before;
  }

  private static long lag(Admin admin) throws ExecutionException, InterruptedException {
    var done = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
    return ends(admin).entrySet().stream()
        .mapToLong(end -> end.getValue() - offset(done.get(end.getKey())))
        .sum();
  }

  private static long offset(@org.jspecify.annotations.Nullable OffsetAndMetadata done) {
    return done == null ? 0 : done.offset();
  }

  private static Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    var topic =
        admin.describeTopics(Set.of(TOPIC)).topicNameValues().values().iterator().next().get();
    var latest =
        topic.partitions().stream()
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(TOPIC, partition.partition()),
                    _ -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }
}
