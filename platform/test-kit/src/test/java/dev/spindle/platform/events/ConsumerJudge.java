package dev.spindle.platform.events;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Judges what became of a partition.
 *
 * @param effects in the order of their commits
 * @param letters keys by offset
 */
record ConsumerJudge(
    List<ConsumerRecord<String, byte[]>> partition,
    List<ConsumerSimulation.Effect> effects,
    Map<Long, String> letters) {

  /** Once for each event, in order per key, and nothing but effects and open letters. */
  Optional<String> judge() {
    var offsetOfEffect = new LinkedHashMap<String, Long>();
    var lastOfKey = new HashMap<String, Long>();
    for (var effect : effects) {
      long offset = effect.offset();
      var event = event(offset);
      if (offsetOfEffect.put(event, offset) != null) {
        return Optional.of("two effects of event " + event);
      }
      if (lastOfKey.getOrDefault(effect.key(), -1L) > offset) {
        return Optional.of("effects of %s out of order at %d".formatted(effect.key(), offset));
      }
      lastOfKey.put(effect.key(), offset);
    }
    return partition.stream()
        .filter(record -> !letters.containsKey(record.offset()))
        .filter(record -> !offsetOfEffect.containsKey(event(record.offset())))
        .filter(record -> !isSetAside(event(record.offset())))
        .findFirst()
        .map(record -> "neither effect nor letter: offset " + record.offset())
        .or(() -> overtaking(offsetOfEffect));
  }

  private boolean isSetAside(String event) {
    return letters.keySet().stream().anyMatch(offset -> event(offset).equals(event));
  }

  private String event(long offset) {
    return Envelope.of(partition.get((int) offset).headers()).id();
  }

  /** An effect behind an open letter of its key. */
  private Optional<String> overtaking(Map<String, Long> offsetOfEffect) {
    return offsetOfEffect.values().stream()
        .filter(
            offset ->
                letters.entrySet().stream()
                    .anyMatch(
                        letter ->
                            letter.getKey() < offset
                                && letter
                                    .getValue()
                                    .equals(partition.get(offset.intValue()).key())))
        .findFirst()
        .map(offset -> "offset %d overtook a letter of its key".formatted(offset));
  }
}
