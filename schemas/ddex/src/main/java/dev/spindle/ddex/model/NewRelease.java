package dev.spindle.ddex.model;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Resource;
import dev.spindle.ddex.value.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * NewReleaseMessage: everything that is true about a release for the recipient, now. A later one
 * replaces it whole.
 *
 * @param header who, to whom, when
 * @param profile which rules it keeps; null when not said
 * @param variants additions to the profile, in alphabetical order
 * @param language of texts that name none
 * @param recordings sound before video, each in order
 * @param images in order
 * @param release what it is about; null when the message only brings track releases
 * @param trackReleases tracks offered by themselves
 * @param deals what may be done with which; no deal for a release means it is not on sale
 */
public record NewRelease(
    MessageHeader header,
    @Nullable Profile profile,
    Set<Profile.Variant> variants,
    String language,
    List<Recording> recordings,
    List<Image> images,
    @Nullable Release release,
    List<TrackRelease> trackReleases,
    List<ReleaseDeal> deals)
    implements ErnMessage {

  /** Copies the lists. */
  public NewRelease {
    variants = Collections.unmodifiableSortedSet(new TreeSet<>(variants));
    language = Text.required("language", language);
    recordings = recordings.stream().sorted(Comparator.comparing(Recording::kind)).toList();
    images = List.copyOf(images);
    trackReleases = List.copyOf(trackReleases);
    deals = List.copyOf(deals);
  }

  /** Recordings and images. */
  public List<Resource> resources() {
    var all = new ArrayList<Resource>(recordings);
    all.addAll(images);
    return List.copyOf(all);
  }

  /** The recording with a reference. */
  public Optional<Recording> recording(String reference) {
    return recordings.stream().filter(one -> one.reference().equals(reference)).findFirst();
  }

  /** The deals of a release or track release. */
  public List<Deal> dealsOf(String releaseReference) {
    return deals.stream()
        .filter(each -> each.releases().contains(releaseReference))
        .flatMap(each -> each.deals().stream())
        .toList();
  }

  /** The same message under another header. */
  public NewRelease withHeader(MessageHeader other) {
    return new NewRelease(
        other, profile, variants, language, recordings, images, release, trackReleases, deals);
  }

  /** The same message about other releases. */
  public NewRelease withReleases(@Nullable Release main, List<TrackRelease> tracks) {
    return new NewRelease(
        header, profile, variants, language, recordings, images, main, tracks, deals);
  }

  /** The same message with other deals; none takes everything off sale. */
  public NewRelease withDeals(List<ReleaseDeal> others) {
    return new NewRelease(
        header, profile, variants, language, recordings, images, release, trackReleases, others);
  }

  /**
   * The same message without files: stores keep those they have. Source: ERN choreography, updates.
   */
  public NewRelease withoutFiles() {
    return new NewRelease(
        header,
        profile,
        variants,
        language,
        recordings.stream().map(Recording::withoutFiles).toList(),
        images.stream().map(Image::withoutFiles).toList(),
        release,
        trackReleases,
        deals);
  }
}
