package dev.spindle.catalog.syncing;

import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A release with the values that were accepted from stores. A store's text is hostile until proved
 * otherwise: it is held to the same rules as a person's. What cannot be taken is named.
 *
 * @param release with all that could be taken
 * @param leftOut the rest, for the history
 */
record Acceptance(Release release, List<String> leftOut) {

  private static final TextRule LINE = TextRule.line(255);

  /** Applies the values one by one, in their order. */
  static Acceptance of(Release present, List<AcceptedValue> values) {
    var next = present;
    var leftOut = new ArrayList<String>();
    for (var value : values) {
      var changed = applied(next, value);
      if (changed.isEmpty()) {
        leftOut.add(value.where());
      }
      next = changed.orElse(next);
    }
    return new Acceptance(next, List.copyOf(leftOut));
  }

  /** The same under the UPC it had, because the accepted one is another release's. */
  Acceptance withoutUpcOf(Release present) {
    var more = new ArrayList<>(leftOut);
    more.add("UPC (another release has it)");
    return new Acceptance(
        release.with(release.facts().withUpc(present.facts().upc())), List.copyOf(more));
  }

  /**
   * @return empty when it cannot be taken: the release date is lifecycle's, and tracks come and go
   *     by a person's hand only
   */
  private static Optional<Release> applied(Release release, AcceptedValue value) {
    var facts = release.facts();
    return switch (value.field()) {
      case "TITLE" ->
          line(value)
              .map(line -> TitleLine.of(line, facts.titleVersion()))
              .map(
                  line ->
                      facts.shownAs(
                          line.title(), line.version(), facts.displayArtist(), facts.label()))
              .map(release::with);
      case "ARTIST" ->
          line(value)
              .map(line -> facts.shownAs(facts.title(), facts.titleVersion(), line, facts.label()))
              .map(release::with);
      case "LABEL" -> label(release, value);
      case "UPC" ->
          read(value, Gtin::parse)
              .map(code -> isSame(code, facts.upc()) ? release : release.with(facts.withUpc(code)));
      case "TRACK_TITLE" -> line(value).flatMap(line -> onTrack(release, value, titled(line)));
      case "TRACK_ARTIST" -> line(value).flatMap(line -> onTrack(release, value, by(line)));
      // What the stores say of a track is taken from all of them together.
      case "ISRC", "DURATION" -> Optional.of(release);
      default -> Optional.empty();
    };
  }

  private static Optional<Release> label(Release release, AcceptedValue value) {
    var line = line(value);
    return value.value() != null && line.isEmpty()
        ? Optional.empty()
        : Optional.of(release.with(release.facts().labelled(line.orElse(null))));
  }

  private static boolean isSame(Gtin code, @Nullable Gtin present) {
    return present != null && present.padded().equals(code.padded());
  }

  private static UnaryOperator<Track> titled(String line) {
    return track -> {
      var read = TitleLine.of(line, track.facts().titleVersion());
      return track.shownAs(read.title(), read.version(), track.facts().displayArtist());
    };
  }

  private static UnaryOperator<Track> by(String line) {
    return track -> track.shownAs(track.facts().title(), track.facts().titleVersion(), line);
  }

  private static Optional<Release> onTrack(
      Release release, AcceptedValue value, UnaryOperator<Track> change) {
    return Optional.ofNullable(value.trackId())
        .filter(id -> release.track(id).isPresent())
        .map(id -> release.changing(id, change));
  }

  private static Optional<String> line(AcceptedValue value) {
    return read(value, LINE::read);
  }

  private static <T> Optional<T> read(AcceptedValue value, Function<String, Parsed<T>> rule) {
    var text = value.value();
    return text != null && rule.apply(text) instanceof Parsed.Good<T>(var good)
        ? Optional.of(good)
        : Optional.empty();
  }
}
