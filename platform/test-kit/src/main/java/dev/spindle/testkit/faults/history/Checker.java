package dev.spindle.testkit.faults.history;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.spindle.testkit.faults.history.Fact.Answered;
import dev.spindle.testkit.faults.history.Fact.Applied;
import dev.spindle.testkit.faults.history.Fact.Moved;
import dev.spindle.testkit.faults.history.Fact.PassedOver;
import dev.spindle.testkit.faults.history.Fact.Present;
import dev.spindle.testkit.faults.history.Fact.Published;
import dev.spindle.testkit.faults.history.Fact.Received;
import dev.spindle.testkit.faults.history.Fact.SetAside;
import dev.spindle.testkit.faults.history.Fact.Stood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Judges a history. Linear in its length, but for the order of answers, which is per key. */
final class Checker {

  private final List<Entry> entries;
  private final BiPredicate<String, String> legal;
  private final List<Breach> breaches = new ArrayList<>();

  Checker(List<Entry> entries, BiPredicate<String, String> legal) {
    this.entries = entries;
    this.legal = legal;
  }

  List<Breach> breaches(Set<Invariant> invariants) {
    invariants.stream().sorted().forEach(this::judge);
    return List.copyOf(breaches);
  }

  private void judge(Invariant invariant) {
    switch (invariant) {
      case I1 -> acknowledgedIsPresent();
      case I2 -> presentIsPublishedOnce();
      case I3 -> effectsHappenOnce();
      case I4 -> everythingInOrder();
      case I5 -> {
        movesAreLegal();
        lockedFieldsStay();
      }
      case I8 -> Arrivals.breaches(entries).forEach(what -> breach(Invariant.I8, "%s", what));
      case I9 -> nothingIsLostInside();
    }
  }

  private void acknowledgedIsPresent() {
    var present = new HashMap<String, List<Present>>();
    all(Present.class).forEach(p -> present.computeIfAbsent(p.op(), _ -> new ArrayList<>()).add(p));
    present.forEach(
        (op, found) -> {
          if (found.size() > 1) {
            breach(Invariant.I1, "%s took effect %d times", op, found.size());
          }
        });
    for (var answer : all(Answered.class)) {
      judgeAnswer(answer, present.getOrDefault(answer.op(), List.of()));
    }
  }

  private void judgeAnswer(Answered answer, List<Present> found) {
    switch (answer.outcome()) {
      case DONE -> {
        if (found.isEmpty()) {
          breach(Invariant.I1, "%s was acknowledged and is not there", answer.op());
        } else if (answer.version() != null && answer.version() != found.getFirst().version()) {
          breach(
              Invariant.I1,
              "%s was told version %d and is version %d",
              answer.op(),
              answer.version(),
              found.getFirst().version());
        }
      }
      case REFUSED -> {
        if (!found.isEmpty()) {
          breach(Invariant.I1, "%s was refused and is there", answer.op());
        }
      }
      case UNKNOWN -> {}
    }
  }

  private record Version(String key, long version) {}

  private void presentIsPublishedOnce() {
    Map<Version, Set<String>> published =
        all(Published.class).stream()
            .collect(
                groupingBy(
                    p -> new Version(p.key(), p.version()),
                    LinkedHashMap::new,
                    mapping(Published::event, toSet())));
    var there = new HashSet<Version>();
    all(Present.class).forEach(p -> there.add(new Version(p.key(), p.version())));
    for (var version : there) {
      int events = published.getOrDefault(version, Set.of()).size();
      if (events != 1) {
        breach(Invariant.I2, "%s has %d events", version, events);
      }
    }
    published.keySet().stream()
        .filter(version -> !there.contains(version))
        .forEach(version -> breach(Invariant.I2, "%s was published and is not there", version));
  }

  private void effectsHappenOnce() {
    Stream.concat(
            all(Applied.class).stream().map(a -> new Handed(a.consumer(), a.event())),
            all(PassedOver.class).stream().map(p -> new Handed(p.consumer(), p.event())))
        .collect(groupingBy(handed -> handed, LinkedHashMap::new, counting()))
        .forEach(
            (handed, times) -> {
              if (times > 1) {
                breach(Invariant.I3, "%s was worked %d times", handed, times);
              }
            });
  }

  private void everythingInOrder() {
    var events = new HashSet<String>();
    ascending(
        "published",
        all(Published.class).stream()
            .filter(p -> events.add(p.event())) // a redelivery comes late by its nature
            .map(p -> new Version(p.key(), p.version()))
            .toList());
    ascending(
        "applied",
        all(Applied.class).stream()
            .map(a -> new Version(a.consumer() + " " + a.key(), a.version()))
            .toList());
    Operation.byKey(entries)
        .forEach(
            (key, operations) -> {
              if (!Linearization.exists(operations)) {
                breach(Invariant.I4, "no order of the writes of %s fits their answers", key);
              }
            });
  }

  private void ascending(String what, List<Version> versions) {
    var last = new HashMap<String, Long>();
    for (var version : versions) {
      var before = last.put(version.key(), version.version());
      if (before != null && before >= version.version()) {
        breach(
            Invariant.I4,
            "%s: %s came %s after %d",
            version.key(),
            version.version(),
            what,
            before);
      }
    }
  }

  private void movesAreLegal() {
    var at = new HashMap<String, String>();
    for (var move : all(Moved.class)) {
      var before = at.put(move.key(), move.to());
      if (before != null && !before.equals(move.from())) {
        breach(Invariant.I5, "%s is not where the last move ended: %s", move, before);
      }
      if (!legal.test(move.from(), move.to())) {
        breach(Invariant.I5, "%s is not a legal move", move);
      }
    }
  }

  private void lockedFieldsStay() {
    var last = new HashMap<String, Stood>();
    for (var field : all(Stood.class)) {
      var before = last.put(field.key() + " " + field.field(), field);
      if (before != null && before.locked() && !before.value().equals(field.value())) {
        breach(Invariant.I5, "locked, and yet changed: %s became %s", before, field);
      }
    }
  }

  private record Handed(String consumer, String event) {}

  private void nothingIsLostInside() {
    var received = new HashSet<Handed>();
    var accounted = new HashSet<Handed>();
    all(Received.class).forEach(r -> received.add(new Handed(r.consumer(), r.event())));
    all(Applied.class).forEach(a -> accounted.add(new Handed(a.consumer(), a.event())));
    all(PassedOver.class).forEach(p -> accounted.add(new Handed(p.consumer(), p.event())));
    all(SetAside.class).forEach(s -> accounted.add(new Handed(s.consumer(), s.event())));
    received.stream()
        .filter(handed -> !accounted.contains(handed))
        .forEach(handed -> breach(Invariant.I9, "nothing became of %s", handed));
    accounted.stream()
        .filter(handed -> !received.contains(handed))
        .forEach(handed -> breach(Invariant.I9, "%s was never handed over", handed));
  }

  private <F extends Fact> List<F> all(Class<F> kind) {
    return entries.stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast).toList();
  }

  private void breach(Invariant invariant, String sentence, Object... values) {
    breaches.add(new Breach(invariant, sentence.formatted(values)));
  }
}
