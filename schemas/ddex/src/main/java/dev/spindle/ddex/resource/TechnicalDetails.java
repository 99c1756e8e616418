package dev.spindle.ddex.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one variant of a resource, and where a preview starts.
 *
 * @param reference local anchor T…
 * @param files before 4.3 at most one
 * @param preview or null
 */
public record TechnicalDetails(String reference, List<MediaFile> files, @Nullable Preview preview) {

  /** Checks the reference, copies the list. */
  public TechnicalDetails {
    if (!reference.matches("T[\\d\\-_a-zA-Z]+")) {
      throw new IllegalArgumentException("\"%s\" is no technical reference".formatted(reference));
    }
    files = List.copyOf(files);
  }

  /** What the preview is called where it needs a reference of its own. */
  public String clipReference() {
    return reference + "C";
  }
}
