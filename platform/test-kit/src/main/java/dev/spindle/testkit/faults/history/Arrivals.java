package dev.spindle.testkit.faults.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.spindle.testkit.faults.history.Fact.Marked;
import dev.spindle.testkit.faults.history.Fact.Packed;
import dev.spindle.testkit.faults.history.Fact.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges what partners saw: {@link Invariant#I8}. */
final class Arrivals {

  private record Batch(String partner, String folder) {}

  private record Place(String partner, String path) {}

  private final Map<Batch, Set<Packed>> packed;
  private final Map<Place, String> shown = new HashMap<>();
  private final Set<Batch> marked = new HashSet<>();
  private final List<String> breaches = new ArrayList<>();

  private Arrivals(List<Fact> facts) {
    packed =
        facts.stream()
            .filter(Packed.class::isInstance)
            .map(Packed.class::cast)
            .collect(groupingBy(file -> new Batch(file.partner(), file.batch()), toSet()));
    facts.forEach(this::see);
    packed.keySet().stream()
        .filter(batch -> !marked.contains(batch))
        .forEach(batch -> breaches.add(batch + " was said to be there and was never marked"));
  }

  /** One sentence for each breach. */
  static List<String> breaches(List<Entry> entries) {
    return new Arrivals(entries.stream().map(Entry::fact).toList()).breaches;
  }

  private void see(Fact fact) {
    if (fact instanceof Shown file) {
      show(file);
    } else if (fact instanceof Marked mark) {
      mark(new Batch(mark.partner(), mark.batch()));
    }
  }

  private void show(Shown file) {
    var before = shown.put(new Place(file.partner(), file.path()), file.md5());
    if (before != null && !before.equals(file.md5())) {
      breaches.add(file + " was shown before with other bytes");
    }
  }

  private void mark(Batch batch) {
    if (!marked.add(batch)) {
      breaches.add(batch + " was marked twice");
    }
    var files = packed.getOrDefault(batch, Set.of());
    if (files.isEmpty()) {
      breaches.add(batch + " was marked and nobody knows of it");
    }
    files.stream()
        .filter(file -> !file.md5().equals(shown.get(new Place(file.partner(), file.path()))))
        .forEach(file -> breaches.add(batch + " was marked without " + file.path()));
  }
}
