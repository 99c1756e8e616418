package dev.spindle.gateway.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.springframework.stereotype.Component;

/**
 * Everything that ever happened to a release, read from the topics themselves. Cheap, because a
 * release's key leads to one partition of each topic and its id says when it began.
 */
@Component
final class Trail {

  // a release id made on a machine whose clock was wrong
  private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int AT_A_TIME = 4;

  private final Consumers consumers;
  private final RecordReader reader;
  private final FeedSettings settings;
  private final Semaphore readers = new Semaphore(AT_A_TIME);

  Trail(Consumers consumers, RecordReader reader, FeedSettings settings) {
    this.consumers = consumers;
    this.reader = reader;
    this.settings = settings;
  }

  /**
   * A release's events.
   *
   * @param events oldest first
   * @param complete false when there was more than may be read for one trail
   */
  record Found(List<LiveEvent> events, boolean complete) {}

  /**
   * Reads the trail; empty when the release is unknown or another tenant's. Blocks.
   *
   * @throws IOException when the registry does not answer
   * @throws InterruptedException when the caller is no longer interested
   */
  Found read(UUID tenant, UUID release) throws IOException, InterruptedException {
    readers.acquire();
    try (var consumer = consumers.open()) {
      var partitions = partitions(consumer, release);
      consumer.assign(partitions);
      Consumers.seek(consumer, partitions, begin(release));
      return collect(consumer, partitions, tenant, release);
    } finally {
      readers.release();
    }
  }

  /** The one partition of each topic where Kafka's default partitioner puts the release's key. */
  private static Set<TopicPartition> partitions(Consumer<?, ?> consumer, UUID release) {
    var hash = Utils.toPositive(Utils.murmur2(release.toString().getBytes(UTF_8)));
    Map<String, Integer> counts = new HashMap<>();
    Consumers.partitions(consumer).forEach(p -> counts.merge(p.topic(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(topic -> new TopicPartition(topic.getKey(), hash % topic.getValue()))
        .collect(Collectors.toSet());
  }

  /** RFC 9562, section 5.7: a version 7 id starts with milliseconds since the epoch. */
  private static Instant begin(UUID release) {
    return release.version() == 7
        ? Instant.ofEpochMilli(release.getMostSignificantBits() >>> 16).minus(CLOCK_TOLERANCE)
        : Instant.EPOCH;
  }

  private Found collect(
      Consumer<String, byte[]> consumer, Set<TopicPartition> partitions, UUID tenant, UUID release)
      throws IOException {
    var ends = consumer.endOffsets(partitions, Consumers.PATIENCE);
    var deadline = System.nanoTime() + settings.trailPatience().toNanos();
    var events = new LinkedHashMap<String, LiveEvent>();
    var seen = 0;
    while (behind(consumer, ends)) {
      if (seen > settings.trailRecords() || System.nanoTime() > deadline) {
        return new Found(sorted(events), false);
      }
      for (var record : consumer.poll(POLL)) {
        seen++;
        if (concerns(record, tenant, release)) {
          reader.read(record).ifPresent(event -> events.putIfAbsent(event.id(), event));
        }
      }
    }
    return new Found(sorted(events), true);
  }

  private static boolean behind(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  /** Looks at key and envelope only, so that others' records are never decoded. */
  private static boolean concerns(
      ConsumerRecord<String, byte[]> record, UUID tenant, UUID release) {
    return release.toString().equals(record.key())
        && RecordReader.tenant(record).filter(tenant::equals).isPresent();
  }

  private static List<LiveEvent> sorted(Map<String, LiveEvent> events) {
    var list = new ArrayList<>(events.values());
    list.sort(Comparator.comparing(LiveEvent::time));
    return list;
  }
}
