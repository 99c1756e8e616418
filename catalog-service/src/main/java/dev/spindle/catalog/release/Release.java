package dev.spindle.catalog.release;

import dev.spindle.catalog.people.Credit;
import dev.spindle.catalog.people.Split;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A release, whole. Every change makes a new one; who stores it gives it the next version.
 *
 * @param version from 1, one more for every change
 * @param tracks arranged: in order of disc and sequence, without gaps
 * @param cover front cover; null until uploaded
 * @param syncVersion sequence of the last store sync taken over, 0 before the first
 */
public record Release(
    UUID id,
    long version,
    ReleaseFacts facts,
    List<Credit> credits,
    List<Split> splits,
    List<Track> tracks,
    @Nullable ImageFile cover,
    List<StoreLink> links,
    long syncVersion) {

  /** A new release with nothing but its facts. */
  public static Release draft(UUID id, ReleaseFacts facts) {
    return new Release(id, 1, facts, List.of(), List.of(), List.of(), null, List.of(), 0);
  }

  /** The track with this id. */
  public Optional<Track> track(UUID trackId) {
    return tracks.stream().filter(track -> track.id().equals(trackId)).findFirst();
  }

  /** The same with other facts. */
  public Release with(ReleaseFacts next) {
    return new Release(id, version, next, credits, splits, tracks, cover, links, syncVersion);
  }

  /** The same with these credits. */
  public Release creditedTo(List<Credit> people) {
    return new Release(
        id, version, facts, List.copyOf(people), splits, tracks, cover, links, syncVersion);
  }

  /** The same with these shares. */
  public Release sharedAs(List<Split> shares) {
    return new Release(
        id, version, facts, credits, List.copyOf(shares), tracks, cover, links, syncVersion);
  }

  /** The same with these tracks, arranged by their places. */
  public Release playing(List<Track> next) {
    return new Release(
        id, version, facts, credits, splits, TrackList.arranged(next), cover, links, syncVersion);
  }

  /** The same with one track changed. */
  public Release changing(UUID trackId, UnaryOperator<Track> change) {
    return playing(
        tracks.stream()
            .map(track -> track.id().equals(trackId) ? change.apply(track) : track)
            .toList());
  }

  /** The same with this front cover. */
  public Release coveredBy(ImageFile image) {
    return new Release(id, version, facts, credits, splits, tracks, image, links, syncVersion);
  }

  /** The same as the stores show it, as of their sync of this sequence. */
  public Release foundAt(List<StoreLink> where, long sync) {
    return new Release(
        id, version, facts, credits, splits, tracks, cover, List.copyOf(where), sync);
  }

  /** The same as the given version. */
  public Release atVersion(long next) {
    return new Release(id, next, facts, credits, splits, tracks, cover, links, syncVersion);
  }
}
