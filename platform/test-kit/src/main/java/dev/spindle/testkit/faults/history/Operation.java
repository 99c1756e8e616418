package dev.spindle.testkit.faults.history;

import dev.spindle.testkit.faults.history.Fact.Act;
import dev.spindle.testkit.faults.history.Fact.Answered;
import dev.spindle.testkit.faults.history.Fact.Asked;
import dev.spindle.testkit.faults.history.Fact.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A client's operation: it took place at one moment between its first asking and its answer, or,
 * when that is not known, at any moment after the asking, or never.
 *
 * @param answered {@link Long#MAX_VALUE} when the outcome is not known
 */
record Operation(String key, Act act, long asked, long answered, @Nullable Long version) {

  boolean isKnown() {
    return answered != Long.MAX_VALUE;
  }

  /**
   * Operations that had or may have had a place in the order of their key; refused ones had none.
   */
  static Map<String, List<Operation>> byKey(List<Entry> entries) {
    var asked = new LinkedHashMap<String, Entry>();
    var answered = new LinkedHashMap<String, Entry>();
    for (var entry : entries) {
      switch (entry.fact()) {
        case Asked a -> asked.putIfAbsent(a.op(), entry);
        case Answered a when a.outcome() != Outcome.UNKNOWN -> answered.putIfAbsent(a.op(), entry);
        default -> {}
      }
    }
    return asked.values().stream()
        .filter(entry -> !isRefused(answered.get(((Asked) entry.fact()).op())))
        .map(entry -> of(entry, answered.get(((Asked) entry.fact()).op())))
        .collect(Collectors.groupingBy(Operation::key, LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean isRefused(@Nullable Entry answer) {
    return answer != null && ((Answered) answer.fact()).outcome() == Outcome.REFUSED;
  }

  private static Operation of(Entry asking, @Nullable Entry answer) {
    var asked = (Asked) asking.fact();
    return answer == null
        ? new Operation(asked.key(), asked.act(), asking.nanos(), Long.MAX_VALUE, null)
        : new Operation(
            asked.key(),
            asked.act(),
            asking.nanos(),
            answer.nanos(),
            ((Answered) answer.fact()).version());
  }
}
