package dev.spindle.bench.replay;

import dev.spindle.bench.stack.Label;
import dev.spindle.bench.stack.Stack;
import dev.spindle.local.Failure;
import dev.spindle.local.client.Api;
import dev.spindle.local.client.Json;
import dev.spindle.local.client.Tokens;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Port;
import dev.spindle.platform.events.SchemaRegistry;
import dev.spindle.platform.events.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The catalogue behind a topic of transitions: worked as they come, then replayed. The other
 * services that hear the topic are down.
 */
public final class Reprocessing implements AutoCloseable {

  /** What the catalogue hears. */
  public static final String TOPIC = "release.transitioned";

  private static final String GROUP = "catalog-service";
  private static final Set<Component> NEEDED =
      EnumSet.of(
          Component.POSTGRES,
          Component.KAFKA,
          Component.REGISTRY,
          Component.IDENTITY,
          Component.CATALOG,
          Component.GATEWAY);
  private static final int RELEASES = 2_000;
  private static final int EVENTS = 20_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Seldom enough not to be work of its own: whoever looks shares the two cores. */
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Stack stack;
  private final Api operator;
  private final TransitionEvents events;

  /** Of releases the catalogue has not heard of itself; it keeps where they stand all the same. */
  public Reprocessing(Stack stack, HttpClient http) throws IOException, InterruptedException {
    this.stack = stack;
    stack.down(EnumSet.complementOf(EnumSet.copyOf(NEEDED)));
    stack.up(NEEDED);
    var site = stack.site();
    var tokens =
        new Tokens(http, URI.create(site.ports().http(Port.IDENTITY)), "spindle-cli", "cli-demo");
    operator = new Api(http, URI.create(site.ports().http(Port.GATEWAY)), tokens);
    var label = new Label(site, http);
    var registry = URI.create(site.ports().http(Port.REGISTRY) + "/apis/ccompat/v7");
    events =
        new TransitionEvents(
            stack.broker(),
            new WireFormat(new SchemaRegistry(registry)),
            label.tenant(),
            IntStream.range(0, RELEASES).mapToObj(_ -> UUID.randomUUID()).toList());
  }

  /** Events a second, of those that come now and are new. */
  public double first() throws ExecutionException, InterruptedException {
    return worked(() -> events.say(EVENTS));
  }

  /** Events a second, of the same ones delivered again. */
  public double redelivered() throws ExecutionException, InterruptedException {
    return worked(events::repeat);
  }

  @FunctionalInterface
  private interface Saying {
    void run() throws ExecutionException, InterruptedException;
  }

  private double worked(Saying saying) throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", stack.broker()))) {
      long start = System.nanoTime();
      saying.run();
      while (lag(admin) > 0) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new Failure("the catalogue is still %d events behind".formatted(lag(admin)));
        }
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
      return EVENTS * 1e9 / (System.nanoTime() - start);
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

  @Override
  public void close() {
    events.close();
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
