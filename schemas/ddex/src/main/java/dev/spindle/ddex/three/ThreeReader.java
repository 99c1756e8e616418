package dev.spindle.ddex.three;

import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.part.MessageParts;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.xml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the items of a 3.8.2 message in document order. */
public final class ThreeReader implements MessageParts {

  private final Reading reading;
  private final Set<Variant> variants;
  private final List<Recording> recordings = new ArrayList<>();
  private final List<Image> images = new ArrayList<>();
  private final List<TrackRelease> tracks = new ArrayList<>();
  private final List<ReleaseDeal> deals = new ArrayList<>();
  private final List<Visibility> visibilities = new ArrayList<>();
  private @Nullable Release release;

  /** Collects into a reading. */
  public ThreeReader(Reading reading, Set<Variant> variants) {
    this.reading = reading;
    this.variants = variants;
  }

  @Override
  public boolean take(XmlNode item) {
    switch (item.name()) {
      case "SoundRecording", "Video" -> add(recordings, item, n -> RecordingPart.read(reading, n));
      case "Image" -> add(images, item, n -> ImagePart.read(reading, n));
      case "Release" -> takeRelease(item);
      case "ReleaseDeal" -> takeDeal(item);
      default -> {
        return false;
      }
    }
    return true;
  }

  private <T> void add(List<T> to, XmlNode item, Function<XmlNode, @Nullable T> read) {
    T one = reading.demand(item, read);
    if (one != null) {
      to.add(one);
    }
  }

  /** The main release is marked, or is the first that is not a track release. */
  private void takeRelease(XmlNode item) {
    boolean marked = item.flag("IsMainRelease");
    boolean track =
        item.children().stream()
            .anyMatch(
                each -> each.name().equals("ReleaseType") && each.text().equals("TrackRelease"));
    if (release == null && (marked || !track)) {
      release = reading.demand(item, n -> ReleasePart.read(reading, n, variants));
    } else {
      TrackRelease single = reading.attempt(item, n -> TrackPart.read(reading, n));
      if (single != null) {
        tracks.add(single);
      }
    }
  }

  private void takeDeal(XmlNode item) {
    Release main = release;
    if (main != null
        && item.children().stream().anyMatch(each -> each.text().equals(main.reference()))) {
      Visibility shown = DealPart.visibility(reading, item);
      if (shown != null && visibilities.isEmpty()) {
        visibilities.add(shown);
      }
      item.all("Deal").stream()
          .flatMap(deal -> deal.all("DealTerms").stream())
          .forEach(
              terms ->
                  terms.all(
                      "ReleaseDisplayStartDateTime", "TrackListingPreviewStartDateTime",
                      "CoverArtPreviewStartDateTime", "ClipPreviewStartDateTime",
                      "ReleaseDisplayStartDate", "TrackListingPreviewStartDate",
                      "CoverArtPreviewStartDate", "ClipPreviewStartDate"));
    }
    add(deals, item, n -> DealPart.read(reading, n));
  }

  @Override
  public List<Recording> recordings() {
    return recordings;
  }

  @Override
  public List<Image> images() {
    return images;
  }

  @Override
  public @Nullable Release release() {
    return release == null ? null : release.withVisibilities(visibilities);
  }

  @Override
  public List<TrackRelease> trackReleases() {
    return tracks;
  }

  @Override
  public List<ReleaseDeal> deals() {
    return deals;
  }
}
