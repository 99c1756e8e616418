package dev.spindle.ddex.shelf;

import dev.spindle.ddex.shelf.MessageDiff.Change;
import dev.spindle.ddex.shelf.Shelf.Item;
import dev.spindle.ddex.shelf.Shelf.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects what is to be said of offers, so that what holds for several uses of one thing is said
 * once, and the uses are named only where not all are meant.
 */
final class OfferWords {

  private final Map<Item, Set<Offer>> all = new LinkedHashMap<>();
  private final Map<Item, Map<String, Set<Offer>>> said = new LinkedHashMap<>();

  /** There is this offer, whether or not anything is to be said of it. */
  void knows(Offer offer) {
    all.computeIfAbsent(offer.item(), first -> new LinkedHashSet<>()).add(offer);
  }

  /** A sentence without its subject. */
  void say(Offer offer, String sentence) {
    said.computeIfAbsent(offer.item(), first -> new LinkedHashMap<>())
        .computeIfAbsent(sentence, first -> new LinkedHashSet<>())
        .add(offer);
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    said.forEach(
        (item, sentences) ->
            sentences.forEach(
                (sentence, offers) ->
                    changes.add(
                        new Change(
                            item.label(),
                            "%s%s %s".formatted(item.label(), uses(item, offers), sentence)))));
    return changes;
  }

  private String uses(Item item, Set<Offer> offers) {
    boolean whole = offers.equals(all.get(item)) && offers.stream().noneMatch(Offer::preOrder);
    return whole
        ? ""
        : offers.stream().map(OfferWords::use).collect(Collectors.joining("; ", " (", ")"));
  }

  private static String use(Offer offer) {
    return "%s, %s%s"
        .formatted(
            offer.use().value(), offer.model().value(), offer.preOrder() ? ", pre-order" : "");
  }
}
