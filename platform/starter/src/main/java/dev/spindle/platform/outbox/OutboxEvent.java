package dev.spindle.platform.outbox;

import com.fasterxml.uuid.Generators;
import dev.spindle.contracts.topics.Topic;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, to be published.
 *
 * @param id of the event; a repeat of the same write must name the same id or not be written
 * @param key record key; order is kept per topic and key
 * @param value the business fact; {@code null} is a tombstone
 */
public record OutboxEvent(UUID id, Topic topic, String key, @Nullable SpecificRecord value) {

  /** An event with a new UUIDv7 as its id. */
  public static OutboxEvent of(Topic topic, UUID key, SpecificRecord value) {
    return new OutboxEvent(newId(), topic, key.toString(), value);
  }

  /** An event whose key is not an id. */
  public static OutboxEvent of(Topic topic, String key, SpecificRecord value) {
    return new OutboxEvent(newId(), topic, key, value);
  }

  /** Says on a compacted topic that the aggregate is gone. */
  public static OutboxEvent tombstone(Topic topic, UUID key) {
    return new OutboxEvent(newId(), topic, key.toString(), null);
  }

  private static UUID newId() {
    return Generators.timeBasedEpochGenerator().generate();
  }
}
