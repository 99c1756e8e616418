package dev.spindle.catalog.assignment;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.editing.Decision;
import dev.spindle.catalog.editing.Intent;
import dev.spindle.catalog.editing.Releases;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Track;
import dev.spindle.catalog.tenant.StoredSettings;
import dev.spindle.catalog.tenant.TenantSettings;
import dev.spindle.catalog.tenant.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Gives a release the codes it lacks. Counter, log and release change in one transaction: a code is
 * either on its release or was never taken.
 */
@Service
public class Assignment {

  /** What may be given out. */
  public enum Kind {
    /** To the release. */
    UPC,
    /** To every track without. */
    ISRC
  }

  private final Releases releases;
  private final Tenants tenants;
  private final CodeStore codes;
  private final Clock clock;

  Assignment(Releases releases, Tenants tenants, CodeStore codes, Clock clock) {
    this.releases = releases;
    this.tenants = tenants;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * Fills what is empty; what is there stays. Safe to repeat.
   *
   * @return fails with {@code no-range}, {@code range-exhausted} and as {@link Releases#edit}
   */
  public Mono<StoredRelease> assign(UUID id, Set<Kind> kinds) {
    var fields = kinds.stream().map(kind -> kind == Kind.UPC ? "upc" : "tracks").sorted().toList();
    var intent = new Intent("codes-assigned", fields, null);
    return releases.edit(id, intent, release -> assigned(release, kinds));
  }

  private Mono<Decision> assigned(Release release, Set<Kind> kinds) {
    return tenants
        .own()
        .map(StoredSettings::settings)
        .flatMap(
            settings ->
                withIsrcs(release, settings, kinds.contains(Kind.ISRC))
                    .flatMap(next -> withUpc(next, settings, kinds.contains(Kind.UPC))))
        .map(Decision.Accepted::new);
  }

  private Mono<Release> withIsrcs(Release release, TenantSettings settings, boolean wanted) {
    var bare = bare(release);
    return !wanted || bare.isEmpty()
        ? Mono.just(release)
        : codes
            .ofRecordings(bare.stream().map(Track::recordingId).toList())
            .map(known -> asElsewhere(release, known))
            .flatMap(next -> withNewIsrcs(next, settings));
  }

  private Mono<Release> withNewIsrcs(Release release, TenantSettings settings) {
    var bare = bare(release);
    var range = settings.isrcRange();
    if (bare.isEmpty()) {
      return Mono.just(release);
    }
    if (range == null) {
      return CatalogProblem.NO_RANGE.error("Settle isrcRange at PUT /api/tenant first");
    }
    // ISRC Handbook: the year of assignment, not of the recording.
    int year = LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
    return taken(Series.of(range, year), bare.size())
        .map(found -> paired(found, bare))
        .flatMap(pairs -> codes.note(release.id(), pairs, clock.instant()).thenReturn(pairs))
        .map(pairs -> coded(release, pairs));
  }

  private static List<Track> bare(Release release) {
    return release.tracks().stream().filter(track -> track.facts().isrc() == null).toList();
  }

  /** One recording has one code, on however many releases it stands. */
  private static Release asElsewhere(Release release, Map<UUID, String> known) {
    return coded(
        release,
        bare(release).stream()
            .flatMap(
                track ->
                    Optional.ofNullable(known.get(track.recordingId()))
                        .map(code -> new Taken(code, track.id()))
                        .stream())
            .toList());
  }

  private Mono<Release> withUpc(Release release, TenantSettings settings, boolean wanted) {
    if (!wanted || release.facts().upc() != null) {
      return Mono.just(release);
    }
    var range = settings.upcRange();
    if (range == null) {
      return CatalogProblem.NO_RANGE.error("Settle upcRange at PUT /api/tenant first");
    }
    return taken(Series.of(range), 1)
        .map(List::getFirst)
        .flatMap(
            upc ->
                codes
                    .note(release.id(), List.of(new Taken(upc, null)), clock.instant())
                    .thenReturn(upc))
        .map(upc -> release.with(release.facts().withUpc(Gtin.parse(upc).orThrow())));
  }

  /** Takes so many codes nobody has, passing over those that people wrote in by hand. */
  private Mono<List<String>> taken(Series series, int count) {
    return codes
        .take(series.name(), series.first(), count)
        .doOnNext(lowest -> requireWithin(series, lowest + count - 1))
        .map(lowest -> named(series, lowest, count))
        .flatMap(
            found ->
                codes
                    .inUse(found)
                    .map(used -> found.stream().filter(code -> !used.contains(code)).toList()))
        .flatMap(free -> topped(series, free, count));
  }

  private Mono<List<String>> topped(Series series, List<String> free, int count) {
    return free.size() == count
        ? Mono.just(free)
        : taken(series, count - free.size())
            .map(
                more -> {
                  var all = new ArrayList<>(free);
                  all.addAll(more);
                  return List.copyOf(all);
                });
  }

  private static List<String> named(Series series, long lowest, int count) {
    return LongStream.range(lowest, lowest + count).mapToObj(series.code()).toList();
  }

  private static void requireWithin(Series series, long highest) {
    if (highest > series.last()) {
      throw CatalogProblem.RANGE_EXHAUSTED.because(
          "Range %s ends at %d; have another allocated".formatted(series.name(), series.last()));
    }
  }

  private static List<Taken> paired(List<String> found, List<Track> bare) {
    return IntStream.range(0, bare.size())
        .mapToObj(i -> new Taken(found.get(i), bare.get(i).id()))
        .toList();
  }

  private static Release coded(Release release, List<Taken> pairs) {
    var byTrack = new HashMap<UUID, Isrc>();
    pairs.forEach(pair -> byTrack.put(pair.track(), Isrc.parse(pair.code()).orThrow()));
    return release.playing(
        release.tracks().stream()
            .map(
                track -> {
                  var isrc = byTrack.get(track.id());
                  return isrc == null ? track : track.coded(isrc, Origin.ASSIGNED);
                })
            .toList());
  }
}
