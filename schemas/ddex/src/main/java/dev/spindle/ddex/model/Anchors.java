package dev.spindle.ddex.model;

import dev.spindle.ddex.resource.Recording;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the parts of a message stand, as XPath with positions, and which catalogue field they come
 * from.
 */
public final class Anchors {

  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();

  private Anchors() {}

  /** Of a message, whether written yet or not. */
  public static Anchors of(NewRelease message) {
    var anchors = new Anchors();
    int sounds = 0;
    int videos = 0;
    int track = 0;
    for (Recording recording : message.recordings()) {
      String element =
          recording.isVideo()
              ? "Video[%d]".formatted(++videos)
              : "SoundRecording[%d]".formatted(++sounds);
      anchors.put(
          recording.reference(), "ResourceList[1]/" + element, "tracks[%d]".formatted(track++));
    }
    for (int at = 0; at < message.images().size(); at++) {
      anchors.put(
          message.images().get(at).reference(),
          "ResourceList[1]/Image[%d]".formatted(at + 1),
          "cover");
    }
    Release release = message.release();
    if (release != null) {
      anchors.put(release.reference(), "ReleaseList[1]/Release[1]", "release");
    }
    for (int at = 0; at < message.trackReleases().size(); at++) {
      anchors.put(
          message.trackReleases().get(at).reference(),
          "ReleaseList[1]/TrackRelease[%d]".formatted(at + 1),
          "tracks[%d]".formatted(at));
    }
    return anchors;
  }

  private void put(String reference, String path, String field) {
    paths.put(reference, "/NewReleaseMessage/" + path);
    fields.put(reference, field);
  }

  /** XPath of the thing with a reference; the whole message when there is none. */
  public String path(String reference) {
    return paths.getOrDefault(reference, "/NewReleaseMessage");
  }

  /** Catalogue field of the thing with a reference. */
  public String field(String reference) {
    return fields.getOrDefault(reference, "release");
  }
}
