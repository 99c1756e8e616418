package dev.spindle.gateway.events;

import dev.spindle.contracts.topics.Topic;
import dev.spindle.contracts.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.stereotype.Component;

/** Makes consumers that belong to no group: each reads by itself and commits nothing. */
@Component
final class Consumers {

  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Set<String> TOPICS =
      Topics.all().stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());

  private final FeedSettings settings;

  Consumers(FeedSettings settings) {
    this.settings = settings;
  }

  Consumer<String, byte[]> open() {
    Map<String, Object> configuration =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            settings.brokers(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            // what an aborted producer left is no event
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis(),
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis());
    return new KafkaConsumer<>(
        configuration, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** The partitions of our topics that exist now. */
  static Set<TopicPartition> partitions(Consumer<?, ?> consumer) {
    return consumer.listTopics(PATIENCE).entrySet().stream()
        .filter(topic -> TOPICS.contains(topic.getKey()))
        .flatMap(topic -> topic.getValue().stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toSet());
  }

  /** Moves to the first record at or after a moment, or to the end where there is none. */
  static void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Instant moment) {
    var times = new HashMap<TopicPartition, Long>();
    partitions.forEach(partition -> times.put(partition, moment.toEpochMilli()));
    var ends = consumer.endOffsets(partitions, PATIENCE);
    consumer
        .offsetsForTimes(times, PATIENCE)
        .forEach(
            (partition, found) ->
                consumer.seek(
                    partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
  }
}
