package dev.spindle.sandbox.intake;

import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.catalogue.Deal;
import dev.spindle.sandbox.catalogue.DealMoment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of a message the album a store shows. */
final class AlbumReading {

  private static final DealMoment ALWAYS = DealMoment.start("0001-01-01");

  private final NewRelease message;
  private final Release release;
  private final List<Album.Track> tracks = new ArrayList<>();

  private AlbumReading(NewRelease message, Release release) {
    this.message = message;
    this.release = release;
  }

  /**
   * The album of a message with a release and an ICPN.
   *
   * @throws NullPointerException when it has neither
   */
  static Album of(NewRelease message) {
    return new AlbumReading(message, Objects.requireNonNull(message.release())).album();
  }

  private Album album() {
    List<Deal> deals = deals(release.reference());
    ResourceGroup group = release.group();
    if (group != null) {
      read(group, deals);
    }
    return new Album(
        Objects.requireNonNull(release.id().icpn()),
        release.display().titleLine(),
        release.display().artistLine(),
        label(),
        releaseDate(deals),
        release.types().isEmpty() ? "Album" : release.types().getFirst().value(),
        release.cLines().isEmpty() ? null : release.cLines().getFirst().text(),
        release.genres().isEmpty() ? null : release.genres().getFirst().text(),
        tracks,
        deals);
  }

  /** A disc is a group in the top group; without discs all is on the first. */
  private void read(ResourceGroup top, List<Deal> albumDeals) {
    tracks(top, 1, albumDeals);
    int disc = 0;
    for (ResourceGroup group : top.groups()) {
      disc++;
      tracks(group, disc, albumDeals);
    }
  }

  private void tracks(ResourceGroup group, int disc, List<Deal> albumDeals) {
    List<ResourceGroup.Item> items =
        disc == 1 && !group.groups().isEmpty() ? group.items() : group.allItems();
    int sequence = 0;
    for (ResourceGroup.Item item : items) {
      Recording recording = message.recording(item.resource()).orElse(null);
      if (recording != null && item.sequence() != null && !recording.isVideo()) {
        sequence++;
        tracks.add(track(recording, disc, sequence, albumDeals));
      }
    }
  }

  private Album.Track track(Recording recording, int disc, int sequence, List<Deal> albumDeals) {
    return new Album.Track(
        tracks.size() + 1,
        disc,
        sequence,
        Objects.requireNonNullElse(recording.id().isrc(), ""),
        recording.display().titleLine(),
        recording.display().artistLine(),
        recording.duration().toMillis(),
        recording.warnings().stream().map(LocalTerm::term).anyMatch(term -> term.is("Explicit")),
        trackDeals(recording, albumDeals));
  }

  /** A track that is released by itself has deals of its own, or none; others go with the album. */
  private List<Deal> trackDeals(Recording recording, List<Deal> albumDeals) {
    return message.trackReleases().stream()
        .filter(track -> track.resource().equals(recording.reference()))
        .findFirst()
        .map(TrackRelease::reference)
        .map(this::deals)
        .orElse(albumDeals);
  }

  private List<Deal> deals(String reference) {
    return message.dealsOf(reference).stream()
        .filter(deal -> deal.cancellation() == null && !deal.preOrder())
        .flatMap(deal -> deal.periods().stream().map(period -> deal(deal, period)))
        .toList();
  }

  private static Deal deal(dev.spindle.ddex.deal.Deal deal, Period period) {
    Set<String> codes = Set.copyOf(deal.territories().codes());
    Moment start = period.start();
    Moment end = period.end();
    return new Deal(
        deal.territories().excluded() ? Set.of() : codes,
        deal.territories().excluded() ? codes : Set.of(),
        start == null ? ALWAYS : DealMoment.start(start.text()),
        end == null ? null : DealMoment.end(end.text()));
  }

  private @Nullable String label() {
    return release.labels().stream()
        .flatMap(label -> label.party().names().stream())
        .map(name -> name.full())
        .findFirst()
        .orElse(null);
  }

  private LocalDate releaseDate(List<Deal> deals) {
    String stated = release.releaseDate();
    if (stated != null && stated.length() == 10) {
      return LocalDate.parse(stated);
    }
    return deals.stream()
        .map(deal -> deal.start().local().toLocalDate())
        .min(Comparator.naturalOrder())
        .orElse(message.header().created().toLocalDate());
  }
}
