package dev.spindle.ddex.model;

import dev.spindle.ddex.value.Genre;
import java.util.List;

/**
 * One track offered by itself. Its titles and artists are those of its recording.
 *
 * @param reference local anchor R1, R2 …
 * @param id own id; 4.x has no ISRC here, so it goes into an own id (rule 1046)
 * @param resource reference A… of the recording
 * @param labels first one the default
 * @param genres first one the default
 */
public record TrackRelease(
    String reference, ReleaseId id, String resource, List<Label> labels, List<Genre> genres) {

  /** Checks the reference, copies the lists. */
  public TrackRelease {
    reference = Release.reference(reference);
    labels = List.copyOf(labels);
    genres = List.copyOf(genres);
  }
}
