package dev.spindle.platform.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A range of a topic, read by a consumer of its own that belongs to no group and commits nothing.
 */
final class TopicRange {

  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> ends;
  private final long total;

  TopicRange(
      Consumer<String, byte[]> consumer,
      String topic,
      @Nullable Instant from,
      @Nullable Instant to) {
    this.consumer = consumer;
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    this.ends = ends(partitions, to);
    var starts = starts(partitions, from);
    starts.forEach(consumer::seek);
    this.total =
        ends.entrySet().stream()
            .mapToLong(end -> Math.max(0, end.getValue() - starts.getOrDefault(end.getKey(), 0L)))
            .sum();
  }

  /** Offsets in the range when it was opened; a compacted topic has fewer records. */
  long total() {
    return total;
  }

  /** Whether every partition was read to its end. */
  boolean isRead() {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** The next records, none beyond the range. */
  List<ConsumerRecord<String, byte[]>> poll() {
    var records = new java.util.ArrayList<ConsumerRecord<String, byte[]>>();
    for (var record : consumer.poll(POLL)) {
      var partition = new TopicPartition(record.topic(), record.partition());
      if (record.offset() < ends.getOrDefault(partition, 0L)) {
        records.add(record);
      }
    }
    return records;
  }

  private Map<TopicPartition, Long> starts(
      List<TopicPartition> partitions, @Nullable Instant from) {
    var first = consumer.beginningOffsets(partitions);
    return from == null ? first : atTime(partitions, from, consumer.endOffsets(partitions));
  }

  private Map<TopicPartition, Long> ends(List<TopicPartition> partitions, @Nullable Instant to) {
    var last = consumer.endOffsets(partitions);
    return to == null ? last : atTime(partitions, to, last);
  }

  private Map<TopicPartition, Long> atTime(
      List<TopicPartition> partitions, Instant time, Map<TopicPartition, Long> otherwise) {
    var wanted = partitions.stream().collect(Collectors.toMap(p -> p, _ -> time.toEpochMilli()));
    var offsets = new HashMap<>(otherwise);
    consumer
        .offsetsForTimes(wanted)
        .forEach(
            (partition, found) -> {
              if (found != null) {
                offsets.put(partition, found.offset());
              }
            });
    return offsets;
  }
}
