package dev.spindle.ddex.four;

import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.part.MessageParts;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.xml.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a 4.x message in document order. The three versions differ so little that one
 * reader takes all.
 */
public final class FourReader implements MessageParts {

  private final Reading reading;
  private final Parties parties = new Parties();
  private final List<Recording> recordings = new ArrayList<>();
  private final List<Image> images = new ArrayList<>();
  private final List<TrackRelease> tracks = new ArrayList<>();
  private final List<ReleaseDeal> deals = new ArrayList<>();
  private final List<Visibility> visibilities = new ArrayList<>();
  private final List<Visibility> trackVisibilities = new ArrayList<>();
  private final Map<String, List<String>> shown = new HashMap<>();
  private @Nullable Release release;

  /** Collects into a reading. */
  public FourReader(Reading reading) {
    this.reading = reading;
  }

  @Override
  public boolean take(XmlNode item) {
    switch (item.name()) {
      case "Party" -> parties.read(reading, item);
      case "Brand" -> parties.readBrand(reading, item);
      case "SoundRecording", "Video" ->
          add(recordings, item, n -> RecordingPart.read(reading, n, parties));
      case "Image" -> add(images, item, n -> ImagePart.read(reading, n));
      case "Release" -> takeRelease(item);
      case "TrackRelease" -> takeTrack(item);
      case "ReleaseDeal" -> add(deals, item, n -> DealPart.read(reading, n));
      case "ReleaseVisibility" -> add(visibilities, item, n -> DealPart.readVisibility(reading, n));
      case "TrackReleaseVisibility" ->
          add(trackVisibilities, item, n -> DealPart.readVisibility(reading, n));
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

  private void takeTrack(XmlNode item) {
    TrackRelease track = reading.demand(item, n -> ReleasePart.readTrack(reading, n, parties));
    if (track != null) {
      tracks.add(track);
      shown.put(track.reference(), item.textsOf("ReleaseVisibilityReference"));
    }
  }

  private List<Visibility> shown(String release, List<Visibility> of) {
    List<String> references = shown.getOrDefault(release, List.of());
    return of.stream().filter(each -> references.contains(each.reference())).toList();
  }

  private void takeRelease(XmlNode item) {
    List<String> references = item.textsOf("ReleaseVisibilityReference");
    Release found = reading.demand(item, n -> ReleasePart.read(reading, n, parties));
    if (found != null) {
      release = found;
      shown.put(found.reference(), references);
    }
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
    Release found = release;
    return found == null ? null : found.withVisibilities(shown(found.reference(), visibilities));
  }

  @Override
  public List<TrackRelease> trackReleases() {
    return tracks.stream()
        .map(track -> track.withVisibilities(shown(track.reference(), trackVisibilities)))
        .toList();
  }

  @Override
  public List<ReleaseDeal> deals() {
    return deals;
  }
}
