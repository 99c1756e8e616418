package dev.spindle.platform.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row to publish.
 *
 * @param payload {@code null} is a tombstone
 */
record Pending(
    long seq,
    String topic,
    String key,
    String type,
    long fingerprint,
    byte @Nullable [] payload,
    Map<String, String> headers) {

  TopicKey topicKey() {
    return new TopicKey(topic, key);
  }
}
