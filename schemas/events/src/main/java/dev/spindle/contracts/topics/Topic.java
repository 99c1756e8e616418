package dev.spindle.contracts.topics;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One topic of the catalogue ({@code topics.json}).
 *
 * @param name what happened, past tense, lower case, {@code .} between groups of words
 * @param owner the service that publishes it
 * @param key what the record key is, in words; order is promised per key
 * @param value full name of the Avro record it carries
 * @param partitions how many it is created with
 * @param cleanup {@code delete} or {@code compact}, as in Kafka's {@code cleanup.policy}
 * @param retentionDays days a record is kept; {@code null} for a compacted topic
 */
public record Topic(
    String name,
    String owner,
    String key,
    String value,
    int partitions,
    String cleanup,
    @Nullable Integer retentionDays) {

  /** Subject of the value schema in the registry (Confluent's TopicNameStrategy). */
  public String subject() {
    return name + "-value";
  }

  /** Kafka's own configuration keys for creating the topic. */
  public Map<String, String> configuration() {
    return retentionDays == null
        ? Map.of("cleanup.policy", cleanup)
        : Map.of(
            "cleanup.policy",
            cleanup,
            "retention.ms",
            Long.toString(retentionDays * 24L * 60 * 60 * 1000));
  }

  /**
   * Name of the value's field that holds the key, for example {@code releaseId} for "release id"; a
   * key of several parts has none.
   */
  public String keyField() {
    var words = key.split(" ", -1);
    return words.length == 2
        ? words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1)
        : "";
  }

  /** Name of the dead-letter topic of one consumer. */
  public String deadLetters(String consumer) {
    return name + "." + consumer + ".dlt";
  }
}
