package dev.spindle.ddex.ern;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.ResourceGroup.Link;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a message what points at things the message declares but the model does not keep, a
 * booklet's text for example. References to things never declared stay: those are errors of the
 * sender, and the rules name them.
 */
final class Pruning {

  private final Set<String> lost;

  private Pruning(Set<String> lost) {
    this.lost = lost;
  }

  /**
   * The message without dead ends.
   *
   * @param declared references of all resources and releases seen, kept or not
   */
  static NewRelease prune(NewRelease message, Set<String> declared) {
    Set<String> lost = new HashSet<>(declared);
    message.resources().stream().map(Resource::reference).forEach(lost::remove);
    message.trackReleases().stream().map(TrackRelease::reference).forEach(lost::remove);
    Release release = message.release();
    if (release != null) {
      lost.remove(release.reference());
    }
    return lost.isEmpty() ? message : new Pruning(lost).prune(message);
  }

  private NewRelease prune(NewRelease message) {
    List<TrackRelease> tracks =
        message.trackReleases().stream().filter(track -> kept(track.resource())).toList();
    message.trackReleases().stream()
        .filter(track -> !tracks.contains(track))
        .map(TrackRelease::reference)
        .forEach(lost::add);
    Release release = message.release();
    ResourceGroup group = release == null ? null : release.group();
    return message
        .withReleases(
            release == null || group == null ? release : release.withGroup(group(group)), tracks)
        .withDeals(
            message.deals().stream()
                .filter(deal -> deal.releases().stream().anyMatch(this::kept))
                .map(this::deal)
                .toList());
  }

  private boolean kept(String reference) {
    return !lost.contains(reference);
  }

  private ResourceGroup group(ResourceGroup group) {
    return group.with(
        group.groups().stream().map(this::group).toList(),
        group.items().stream()
            .filter(item -> kept(item.resource()))
            .map(item -> item.withLinked(links(item.linked())))
            .toList(),
        links(group.linked()));
  }

  private List<Link> links(List<Link> links) {
    return links.stream().filter(link -> kept(link.resource())).toList();
  }

  private ReleaseDeal deal(ReleaseDeal deal) {
    return new ReleaseDeal(
        deal.releases().stream().filter(this::kept).toList(),
        deal.deals().stream().map(this::terms).toList());
  }

  private Deal terms(Deal deal) {
    return deal.withInstantGratification(
        deal.instantGratification().stream().filter(this::kept).toList());
  }
}
