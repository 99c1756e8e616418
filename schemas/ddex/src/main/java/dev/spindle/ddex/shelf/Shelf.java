package dev.spindle.ddex.shelf;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a message puts on sale. A new message replaces the whole of what an earlier one about the
 * same release said: what it does not offer is not on sale any more.
 *
 * @param offers per thing and use, in order of the message: periods by territory code
 */
public record Shelf(Map<Offer, Map<String, List<Period>>> offers) {

  /** Every territory with a two-letter code; Worldwide means these. */
  static final Set<String> WORLD =
      Terms.TERRITORY.all().stream()
          .filter(code -> code.length() == 2)
          .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);

  /**
   * One way in which one thing is offered.
   *
   * @param item whose
   * @param model commercial model
   * @param use use type
   * @param preOrder before the release is out
   */
  public record Offer(Item item, Term model, Term use, boolean preOrder) {}

  /**
   * A release or a track, known by an id that stays the same from message to message.
   *
   * @param id ICPN or GRid of the release, ISRC of a track
   * @param track place in the message, from 1; 0 for the release itself
   */
  public record Item(String id, int track) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Item item && id.equals(item.id) && (track == 0) == (item.track == 0);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }

    /** For people: "track 3" or "the release". */
    public String label() {
      return track == 0 ? "the release" : "track " + track;
    }
  }

  /** Of a message. */
  public static Shelf of(NewRelease message) {
    Map<String, Item> items = items(message);
    Map<Offer, Map<String, List<Period>>> offers = new LinkedHashMap<>();
    for (ReleaseDeal each : message.deals()) {
      for (String reference : each.releases()) {
        Item item = items.getOrDefault(reference, new Item(reference, 0));
        each.deals().forEach(deal -> put(offers, item, deal));
      }
    }
    return new Shelf(offers);
  }

  private static Map<String, Item> items(NewRelease message) {
    Map<String, Item> items = new LinkedHashMap<>();
    Release release = message.release();
    if (release != null) {
      items.put(release.reference(), new Item(release.id().best(), 0));
    }
    for (int at = 0; at < message.trackReleases().size(); at++) {
      TrackRelease track = message.trackReleases().get(at);
      String isrc =
          message.recording(track.resource()).map(Recording::id).map(id -> id.isrc()).orElse(null);
      items.put(track.reference(), new Item(isrc == null ? track.id().best() : isrc, at + 1));
    }
    return items;
  }

  /** Where each thing stands in a message: its reference there. */
  static Map<Item, String> references(NewRelease message) {
    Map<Item, String> references = new LinkedHashMap<>();
    items(message).forEach((reference, item) -> references.putIfAbsent(item, reference));
    return references;
  }

  private static void put(Map<Offer, Map<String, List<Period>>> offers, Item item, Deal deal) {
    if (deal.cancellation() != null) {
      return;
    }
    for (Term model : deal.models()) {
      for (Term use : deal.useTypes()) {
        var offer = new Offer(item, model, use, deal.preOrder());
        Map<String, List<Period>> where = offers.computeIfAbsent(offer, first -> new TreeMap<>());
        for (String code : codes(deal.territories())) {
          where.computeIfAbsent(code, first -> new ArrayList<>(1)).addAll(deal.periods());
        }
      }
    }
  }

  /** The single territories meant. */
  static Set<String> codes(Territories territories) {
    if (territories.isWorldwide()) {
      return WORLD;
    }
    Set<String> codes = new TreeSet<>(territories.excluded() ? WORLD : Set.of());
    if (territories.excluded()) {
      territories.codes().forEach(codes::remove);
    } else {
      codes.addAll(territories.codes());
    }
    return codes;
  }

  /**
   * Whether something is on sale for somebody.
   *
   * @param id ICPN, GRid or ISRC
   * @param use DDEX use type, for example OnDemandStream
   * @param territory code
   * @param now the moment
   * @param zone of the clock there, for deals in local time
   */
  public boolean isOnSale(
      String id, String use, String territory, OffsetDateTime now, ZoneOffset zone) {
    return offers.entrySet().stream()
        .filter(entry -> entry.getKey().item().id().equals(id) && entry.getKey().use().is(use))
        .flatMap(entry -> entry.getValue().getOrDefault(territory, List.of()).stream())
        .anyMatch(period -> runs(period, now, zone));
  }

  private static boolean runs(Period period, OffsetDateTime now, ZoneOffset zone) {
    Moment start = period.start();
    return (start == null || !start.isAfter(now, zone)) && !period.isOver(now, zone);
  }

  /** The territories in which a thing is offered in any way, now or later. */
  public Set<String> territoriesOf(String id) {
    Set<String> codes = new TreeSet<>();
    offers.forEach(
        (offer, where) -> {
          if (offer.item().id().equals(id)) {
            codes.addAll(where.keySet());
          }
        });
    return codes;
  }

  /** What is on sale where, from when, for people: a sentence for each thing and period. */
  public List<String> sentences() {
    var words = new OfferWords();
    offers.forEach(
        (offer, where) -> {
          words.knows(offer);
          Map<String, Set<String>> periods = new LinkedHashMap<>();
          where.forEach(
              (code, when) ->
                  periods.computeIfAbsent(Times.periods(when), first -> new TreeSet<>()).add(code));
          periods.forEach(
              (when, codes) -> words.say(offer, "in %s%s".formatted(Places.sentence(codes), when)));
        });
    return words.changes().stream().map(MessageDiff.Change::sentence).toList();
  }
}
