package dev.spindle.ddex.shelf;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Resource;
import dev.spindle.ddex.shelf.Facts.Fact;
import dev.spindle.ddex.shelf.Shelf.Item;
import dev.spindle.ddex.shelf.Shelf.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a store will see change, in the words of a label. Message ids and times do not count. */
public final class MessageDiff {

  /**
   * A change.
   *
   * @param what it is about: "the release", "track 3"
   * @param sentence for people, complete
   */
  public record Change(String what, String sentence) {}

  /** What is said of an offer, around the places it holds in. */
  private record Said(String what, String when) {

    String in(Set<String> codes) {
      return "%s in %s%s".formatted(what, Places.sentence(codes), when);
    }
  }

  private final List<Change> changes = new ArrayList<>();

  private MessageDiff() {}

  /**
   * The changes from one message about a release to the next, in order of release, tracks, offers.
   */
  public static List<Change> between(NewRelease before, NewRelease after) {
    var diff = new MessageDiff();
    Release old = before.release();
    Release now = after.release();
    if (old != null && now != null) {
      diff.facts("the release", Facts.OF_RELEASE, old, now);
    }
    diff.tracks(before, after);
    diff.files("the cover", files(before.images()), files(after.images()));
    diff.offers(Shelf.of(before), Shelf.of(after));
    diff.terms(before, after);
    return List.copyOf(diff.changes);
  }

  private <T> void facts(String what, List<Fact<T>> facts, T old, T now) {
    for (Fact<T> fact : facts) {
      value(what, fact.name(), fact.of().apply(old), fact.of().apply(now));
    }
  }

  private void tracks(NewRelease before, NewRelease after) {
    Map<String, Integer> old = places(before);
    Map<String, Integer> now = places(after);
    now.forEach(
        (isrc, place) -> {
          Integer was = old.get(isrc);
          Recording recording = after.recordings().get(place - 1);
          if (was == null) {
            say(
                "track " + place,
                "track %d \"%s\" is new".formatted(place, recording.display().titleLine()));
          } else {
            track(place, was, before.recordings().get(was - 1), recording);
          }
        });
    old.forEach(
        (isrc, place) -> {
          if (!now.containsKey(isrc)) {
            Recording gone = before.recordings().get(place - 1);
            say(
                "track " + place,
                "track %d \"%s\" is gone".formatted(place, gone.display().titleLine()));
          }
        });
  }

  private void track(int place, int was, Recording old, Recording now) {
    String what = "track " + place;
    if (place != was) {
      say(what, "track %d \"%s\" was track %d".formatted(place, now.display().titleLine(), was));
    }
    facts(what, Facts.OF_TRACK, old, now);
    files(what, files(List.of(old)), files(List.of(now)));
  }

  private static Map<String, Integer> places(NewRelease message) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int at = 0; at < message.recordings().size(); at++) {
      Recording recording = message.recordings().get(at);
      places.putIfAbsent(
          Objects.requireNonNullElse(recording.id().isrc(), recording.reference()), at + 1);
    }
    return places;
  }

  private void value(String what, String name, List<String> old, List<String> now) {
    if (!old.equals(now)) {
      say(what, "%s: %s is now %s, was %s".formatted(what, name, text(now), text(old)));
    }
  }

  private static String text(List<String> values) {
    return values.isEmpty() ? "not said" : String.join("; ", values);
  }

  private void files(String what, List<String> old, List<String> now) {
    if (!old.equals(now)) {
      say(what, "%s: the file is another one".formatted(what));
    }
  }

  private static List<String> files(List<? extends Resource> resources) {
    return resources.stream()
        .flatMap(resource -> resource.files().stream())
        .map(MediaFile::file)
        .filter(Objects::nonNull)
        .map(MessageDiff::content)
        .toList();
  }

  /** The hash tells whether the content changed; without one only the name can. */
  private static String content(FileRef file) {
    return file.hash() == null ? file.uri() : file.hash().value();
  }

  private void offers(Shelf old, Shelf now) {
    var words = new OfferWords();
    Set<Offer> all = new LinkedHashSet<>(old.offers().keySet());
    all.addAll(now.offers().keySet());
    for (Offer offer : all) {
      words.knows(offer);
      Map<String, List<Period>> was = old.offers().getOrDefault(offer, Map.of());
      Map<String, List<Period>> is = now.offers().getOrDefault(offer, Map.of());
      Map<Said, Set<String>> said = new LinkedHashMap<>();
      Set<String> codes = new TreeSet<>(was.keySet());
      codes.addAll(is.keySet());
      for (String code : codes) {
        if (!Objects.equals(was.get(code), is.get(code))) {
          said.computeIfAbsent(offer(was.get(code), is.get(code)), first -> new TreeSet<>())
              .add(code);
        }
      }
      said.forEach((what, where) -> words.say(offer, what.in(where)));
    }
    changes.addAll(words.changes());
  }

  /** What the shelf does not tell: prices, the only stores meant, from when a track is shown. */
  private void terms(NewRelease before, NewRelease after) {
    Map<Item, String> old = Shelf.references(before);
    Shelf.references(after)
        .forEach(
            (item, reference) -> {
              String was = old.getOrDefault(item, "");
              List<Deal> then = before.dealsOf(was);
              List<Deal> now = after.dealsOf(reference);
              if (!then.isEmpty() && !now.isEmpty()) {
                value(item.label(), "price", Facts.prices(then), Facts.prices(now));
                value(item.label(), "stores meant", Facts.channels(then), Facts.channels(now));
              }
              value(item.label(), "shown", shown(before, was), shown(after, reference));
            });
  }

  private static List<String> shown(NewRelease message, String reference) {
    return message.trackReleases().stream()
        .filter(track -> track.reference().equals(reference))
        .flatMap(track -> Facts.visibilities(track.visibilities()).stream())
        .toList();
  }

  private static Said offer(@Nullable List<Period> was, @Nullable List<Period> is) {
    if (is == null) {
      return new Said("no longer available", "");
    }
    if (was == null) {
      return new Said("newly available", Times.periods(is));
    }
    Moment end = Times.shortened(was, is);
    return end == null
        ? new Said("now available", Times.periods(is))
        : new Said("no longer available", " from " + Times.after(end));
  }

  private void say(String what, String sentence) {
    changes.add(new Change(what, sentence));
  }
}
