package dev.spindle.ddex.shelf;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Price;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.resource.Preview;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.ResourceId;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.Local;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to compare about a release and a track, each under a label's word for it. */
final class Facts {

  /**
   * One thing to compare.
   *
   * @param name for people
   * @param of its values as text, in order; what it does not show does not count as a change
   */
  record Fact<T>(String name, Function<T, List<String>> of) {}

  static final List<Fact<Release>> OF_RELEASE =
      List.of(
          new Fact<>("title", release -> titles(release.display())),
          new Fact<>("other titles", release -> otherTitles(release.display())),
          new Fact<>("artist", release -> artistLines(release.display())),
          new Fact<>("main artists", release -> artists(release.display())),
          new Fact<>("type", release -> terms(release.types())),
          new Fact<>("id", release -> ids(release.id())),
          new Fact<>("label", release -> each(release.labels(), l -> local(name(l.party()), l))),
          new Fact<>(
              "genre",
              release ->
                  each(
                      release.genres(),
                      g ->
                          local(
                              g.subGenre() == null ? g.text() : g.text() + " / " + g.subGenre(),
                              g))),
          new Fact<>("release date", release -> shown(release.releaseDate())),
          new Fact<>("original release date", release -> shown(release.originalReleaseDate())),
          new Fact<>("P-line", release -> rights(release.pLines())),
          new Fact<>("C-line", release -> rights(release.cLines())),
          new Fact<>("advice", release -> warnings(release.warnings())),
          new Fact<>("playing time", release -> shown(release.duration())),
          new Fact<>("compilation", release -> shown(release.multiArtist())),
          new Fact<>(
              "related releases",
              release ->
                  each(release.related(), r -> r.relationship().value() + " " + r.id().best())),
          new Fact<>("keywords", release -> each(release.keywords(), k -> local(k.text(), k))),
          new Fact<>("shown", release -> visibilities(release.visibilities())),
          new Fact<>("order", release -> group(release.group())));

  static final List<Fact<Recording>> OF_TRACK =
      List.of(
          new Fact<>("title", track -> titles(track.display())),
          new Fact<>("other titles", track -> otherTitles(track.display())),
          new Fact<>("artist", track -> artistLines(track.display())),
          new Fact<>("main artists", track -> artists(track.display())),
          new Fact<>("kind", track -> List.of(term(track.type()))),
          new Fact<>("ids", track -> ids(track.id())),
          new Fact<>("works", Recording::workIds),
          new Fact<>("playing time", track -> List.of(track.duration().toString())),
          new Fact<>("advice", track -> warnings(track.warnings())),
          new Fact<>(
              "credits",
              track ->
                  each(
                      track.contributors(),
                      c ->
                          name(c.party())
                              + " "
                              + and(terms(c.roles()))
                              + and(terms(c.instruments())))),
          new Fact<>("P-line", track -> rights(track.pLines())),
          new Fact<>("language", Recording::languages),
          new Fact<>("instrumental", track -> shown(track.instrumental())),
          new Fact<>("use of AI", track -> shown(track.containsAi())),
          new Fact<>("date of creation", track -> shown(track.created())),
          new Fact<>("first publication", track -> shown(track.published())),
          new Fact<>(
              "preview",
              track ->
                  track.technical().stream()
                      .flatMap(details -> Stream.ofNullable(details.preview()))
                      .map(Facts::preview)
                      .toList()));

  private Facts() {}

  /** Prices and stores of deals, which the shelf does not tell. */
  static List<String> prices(List<Deal> deals) {
    return deals.stream().flatMap(deal -> deal.prices().stream()).map(Facts::price).toList();
  }

  private static String price(Price price) {
    String code = price.code() == null ? "" : price.code().value();
    return price.wholesale() == null
        ? code
        : "%s %s %s".formatted(code, price.wholesale().toPlainString(), price.currency()).strip();
  }

  /** The only stores meant. */
  static List<String> channels(List<Deal> deals) {
    return deals.stream()
        .flatMap(deal -> deal.channels().stream())
        .map(channel -> Objects.requireNonNullElse(channel.tradingName(), channel.party().label()))
        .toList();
  }

  static List<String> visibilities(List<Visibility> visibilities) {
    return each(
        visibilities,
        v ->
            (v.territories() == null ? "" : v.territories().sentence() + " ")
                + and(
                    Stream.of(
                            from("from", v.display()),
                            from("cover from", v.coverArt()),
                            from("tracks from", v.trackListing()),
                            from("clips from", v.clips()))
                        .filter(text -> !text.isEmpty())
                        .toList()));
  }

  private static String from(String what, @Nullable Moment moment) {
    return moment == null ? "" : what + " " + moment.text();
  }

  private static List<String> ids(ReleaseId id) {
    return Stream.concat(
            Stream.of(texts(id.grid()), texts(id.icpn()), own(id.catalogNumber()))
                .flatMap(List::stream),
            id.proprietary().stream().map(ProprietaryId::value))
        .toList();
  }

  private static List<String> ids(ResourceId id) {
    return Stream.concat(
            Stream.of(texts(id.isrc()), own(id.catalogNumber())).flatMap(List::stream),
            id.proprietary().stream().map(ProprietaryId::value))
        .toList();
  }

  private static List<String> own(@Nullable ProprietaryId id) {
    return id == null ? List.of() : List.of(id.value());
  }

  private static List<String> texts(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }

  /** Seconds from the start; a hint unless it must be kept. */
  private static String preview(Preview preview) {
    String end = preview.end() == null ? "" : " to " + preview.end().toPlainString() + " s";
    String length = preview.length() == null ? "" : ", " + preview.length().toSeconds() + " s";
    return "from %s s%s%s, %s"
        .formatted(preview.start().toPlainString(), end, length, preview.expression());
  }

  private static List<String> group(@Nullable ResourceGroup group) {
    if (group == null) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    for (ResourceGroup.Item item : group.items()) {
      lines.add(
          "%s%s%s"
              .formatted(
                  item.resource(),
                  item.bonus() ? " bonus" : "",
                  item.instantGratification() ? " at once" : ""));
    }
    group
        .groups()
        .forEach(
            inner ->
                lines.add(
                    "("
                        + (inner.title() == null ? "" : inner.title() + ": ")
                        + and(group(inner))
                        + ")"));
    return lines;
  }

  private static List<String> titles(Display display) {
    List<String> printed = each(display.titleLines(), line -> local(line.text(), line));
    return printed.isEmpty() ? each(display.titles(), Facts::title) : printed;
  }

  private static String title(Title title) {
    String language = title.language() == null ? "" : " [" + title.language() + "]";
    return local(title.displayText() + language, title);
  }

  private static List<String> otherTitles(Display display) {
    return each(
        display.others(),
        other -> (other.type() == null ? "" : other.type().value() + " ") + title(other.title()));
  }

  private static List<String> artistLines(Display display) {
    return each(display.artistNames(), line -> local(line.text(), line));
  }

  private static List<String> artists(Display display) {
    return each(display.artists(), artist -> name(artist.party()) + " " + term(artist.role()));
  }

  /** With the ids that tell namesakes apart. */
  private static String name(Party party) {
    String id = party.isni() == null ? party.ipi() : party.isni();
    return id == null || party.label().equals(id) ? party.label() : party.label() + " " + id;
  }

  private static List<String> rights(List<RightsLine> lines) {
    return each(lines, line -> local(line.text(), line));
  }

  private static List<String> warnings(List<LocalTerm> warnings) {
    return each(warnings, warning -> local(term(warning.term()), warning));
  }

  private static List<String> terms(List<Term> terms) {
    return each(terms, Facts::term);
  }

  private static String term(Term term) {
    return term.userDefined() == null ? term.value() : term.userDefined();
  }

  private static String local(String text, Local said) {
    return said.territory() == null ? text : text + " (" + said.territory() + ")";
  }

  private static List<String> shown(@Nullable Object value) {
    return value == null
        ? List.of()
        : List.of(value instanceof Term t ? term(t) : value.toString());
  }

  private static <T> List<String> each(List<T> values, Function<T, String> text) {
    return values.stream().map(text).toList();
  }

  private static String and(List<String> texts) {
    return String.join(", ", texts);
  }
}
