package dev.spindle.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spindle.contracts.topics.Topic;
import dev.spindle.testkit.Tokens;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/** Keys that share a partition: once the second was heard, the first has been. */
public final class Siblings {

  private Siblings() {}

  /** A new key in the same partition of the topic. */
  public static UUID of(UUID key, Topic topic) {
    var other = Tokens.newTenant();
    while (partition(other, topic) != partition(key, topic)) {
      other = Tokens.newTenant();
    }
    return other;
  }

  private static int partition(UUID key, Topic topic) {
    return Utils.toPositive(Utils.murmur2(key.toString().getBytes(UTF_8))) % topic.partitions();
  }
}
