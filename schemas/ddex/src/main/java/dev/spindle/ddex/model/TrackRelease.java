package dev.spindle.ddex.model;

import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.Genre;
import java.util.List;

/**
 * One track offered by itself. Its artists are those of its recording, and its titles unless it has
 * its own.
 *
 * @param reference local anchor R1, R2 …
 * @param id own id; 4.x has no ISRC here, so it goes into an own id (rule 1046)
 * @param resource reference A… of the recording
 * @param labels first one the default
 * @param genres first one the default
 * @param display titles of its own, without artists; NONE as a rule
 * @param visibilities from when it may be listed and heard
 */
public record TrackRelease(
    String reference,
    ReleaseId id,
    String resource,
    List<Label> labels,
    List<Genre> genres,
    Display display,
    List<Visibility> visibilities) {

  /** Checks the reference, copies the lists. */
  public TrackRelease {
    reference = Release.reference(reference);
    labels = List.copyOf(labels);
    genres = List.copyOf(genres);
    visibilities = List.copyOf(visibilities);
  }

  /** A track release that adds nothing to its recording. */
  public TrackRelease(
      String reference, ReleaseId id, String resource, List<Label> labels, List<Genre> genres) {
    this(reference, id, resource, labels, genres, Display.NONE, List.of());
  }

  /** The same track release, shown from other times on. */
  public TrackRelease withVisibilities(List<Visibility> others) {
    return new TrackRelease(reference, id, resource, labels, genres, display, others);
  }
}
