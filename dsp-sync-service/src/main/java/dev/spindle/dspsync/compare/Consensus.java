package dev.spindle.dspsync.compare;

import dev.spindle.dspsync.compare.LocalRelease.LocalTrack;
import dev.spindle.dspsync.compare.StoreAlbum.StoreTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one account of what several stores say, the more trusted one first. */
final class Consensus {

  private final LocalRelease ours;
  private final List<Comparison> comparisons;
  private final List<Decision> decisions;

  Consensus(LocalRelease ours, List<Comparison> comparisons, List<Decision> decisions) {
    this.ours = ours;
    this.comparisons =
        comparisons.stream()
            .sorted(Comparator.comparing(comparison -> comparison.album().provider()))
            .toList();
    this.decisions = decisions;
  }

  /** All differences: of each store from us, and between stores where we have no ISRC yet. */
  List<Difference> differences() {
    List<Difference> all = new ArrayList<>();
    comparisons.forEach(comparison -> all.addAll(comparison.differences()));
    ours.tracks().stream()
        .filter(track -> track.isrc() == null)
        .forEach(track -> all.addAll(quarrel(track)));
    return all;
  }

  /** What the catalogue is to take over, for every track that some store shows. */
  List<TakenTrack> taken() {
    return ours.tracks().stream().map(this::taken).filter(t -> !t.providers().isEmpty()).toList();
  }

  /** Stores that name another ISRC than the most trusted store; its code stands in for ours. */
  private List<Difference> quarrel(LocalTrack track) {
    String first = isrcOfStores(track);
    return comparisons.stream()
        .flatMap(
            comparison ->
                isrc(comparison, track)
                    .filter(code -> !code.equals(first))
                    .map(code -> difference(comparison, track, first, code))
                    .stream())
        .toList();
  }

  private static Difference difference(
      Comparison comparison, LocalTrack track, @Nullable String first, String code) {
    return new Difference(comparison.album().provider(), track.id(), Field.ISRC, first, code);
  }

  private TakenTrack taken(LocalTrack track) {
    List<Provider> providers =
        comparisons.stream()
            .filter(comparison -> comparison.theirs(track.id()) != null)
            .map(comparison -> comparison.album().provider())
            .toList();
    return new TakenTrack(track.id(), isrc(track), duration(track), providers);
  }

  private @Nullable String isrc(LocalTrack track) {
    String own = track.isrc() == null ? isrcOfStores(track) : track.isrc();
    return decided(track, Field.ISRC)
        .flatMap(decision -> Isrc.canonical(decision.value()))
        .orElse(own);
  }

  private @Nullable String isrcOfStores(LocalTrack track) {
    return comparisons.stream()
        .flatMap(comparison -> isrc(comparison, track).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> isrc(Comparison comparison, LocalTrack track) {
    StoreTrack theirs = comparison.theirs(track.id());
    return theirs == null ? Optional.empty() : Isrc.canonical(theirs.isrc());
  }

  /** A decision wins; then a store that counts milliseconds; one that rounds only fills a gap. */
  private @Nullable Long duration(LocalTrack track) {
    Optional<Decision> decision = decided(track, Field.DURATION);
    if (decision.isPresent()) {
      return decision.get().value() == null ? null : Long.valueOf(decision.get().value());
    }
    return exact(track)
        .or(() -> track.durationMs() == null ? coarse(track) : Optional.empty())
        .orElse(null);
  }

  private Optional<Long> exact(LocalTrack track) {
    return durations(track, true).findFirst();
  }

  private Optional<Long> coarse(LocalTrack track) {
    return durations(track, false).findFirst();
  }

  private Stream<Long> durations(LocalTrack track, boolean exact) {
    return comparisons.stream()
        .filter(comparison -> comparison.album().provider().grain().isZero() == exact)
        .map(comparison -> comparison.theirs(track.id()))
        .filter(Objects::nonNull)
        .map(StoreTrack::durationMs)
        .filter(Objects::nonNull);
  }

  private Optional<Decision> decided(LocalTrack track, Field field) {
    return decisions.stream()
        .filter(decision -> decision.difference().field() == field)
        .filter(decision -> track.id().equals(decision.difference().trackId()))
        .findFirst();
  }
}
