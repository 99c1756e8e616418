package dev.spindle.delivery.packaging;

import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.ReleaseSnapshot.StoredFile;
import dev.spindle.delivery.release.ReleaseSnapshot.Track;
import dev.spindle.delivery.target.NamingPattern;
import dev.spindle.delivery.target.TargetSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where the files of one release lie in a batch: a folder per release named by its id, the message
 * in it, resources in {@code resources/}. Names are made of checked ids and numbers; what somebody
 * typed as a file name never reaches a path. Source: DDEX ERN choreography, clauses 8.1 to 8.4.
 */
final class Layout {

  private static final String RESOURCES = "resources/";
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "audio/wav", "wav",
          "audio/x-wav", "wav",
          "audio/flac", "flac",
          "audio/aiff", "aiff",
          "audio/mpeg", "mp3",
          "audio/mp4", "m4a",
          "image/jpeg", "jpg",
          "image/png", "png");

  private final ReleaseSnapshot release;
  private final Map<UUID, String> names = new LinkedHashMap<>();

  Layout(ReleaseSnapshot release, TargetSpec.Names patterns) {
    this.release = release;
    int number = 1;
    for (var track : release.tracks()) {
      if (track.audio() != null) {
        var file = track.audio().file();
        var pattern = new NamingPattern(patterns.audio());
        names.put(track.trackId(), pattern.name(values(track, number, extension(file))));
      }
      number++;
    }
    if (release.cover() != null) {
      var values = new HashMap<String, String>();
      values.put("release", release.packageId());
      values.put("n", "1");
      values.put("ext", extension(release.cover().file()));
      names.put(release.releaseId(), new NamingPattern(patterns.images()).name(values));
    }
  }

  /** Path of the message below the batch folder. */
  String message() {
    return folder() + messageName();
  }

  /** Name of the message file. */
  String messageName() {
    return release.packageId() + ".xml";
  }

  /** Path of a track's recording, from the message. */
  String audio(Track track) {
    return RESOURCES + names.get(track.trackId());
  }

  /** Path of the cover, from the message. */
  String cover() {
    return RESOURCES + names.get(release.releaseId());
  }

  /** Every resource, paths below the batch folder. */
  List<PackagedFile> resources() {
    var files = new ArrayList<PackagedFile>();
    for (var track : release.tracks()) {
      if (track.audio() != null) {
        files.add(file(audio(track), track.audio().file()));
      }
    }
    if (release.cover() != null) {
      files.add(file(cover(), release.cover().file()));
    }
    return List.copyOf(files);
  }

  private String folder() {
    return release.packageId() + "/";
  }

  private PackagedFile file(String path, StoredFile stored) {
    return new PackagedFile(
        folder() + path,
        stored.size(),
        stored.md5(),
        stored.sha256(),
        stored.key(),
        stored.mediaType());
  }

  private Map<String, String> values(Track track, int number, String extension) {
    var values = new HashMap<String, String>();
    values.put("release", release.packageId());
    values.put("disc", Integer.toString(track.disc()));
    values.put("track", Integer.toString(track.sequence()));
    values.put("n", Integer.toString(number));
    values.put("ext", extension);
    if (track.isrc() != null) {
      values.put("isrc", track.isrc());
    }
    return values;
  }

  private static String extension(StoredFile file) {
    return EXTENSIONS.getOrDefault(file.mediaType(), "bin");
  }
}
