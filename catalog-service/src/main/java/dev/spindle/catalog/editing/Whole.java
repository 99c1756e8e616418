package dev.spindle.catalog.editing;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.release.Release;
import java.nio.charset.StandardCharsets;

/**
 * A release with the document it is stored as.
 *
 * @param document JSON; longer than the event of the same release
 */
record Whole(Release release, String document) {

  /** Bytes; a broker takes records of 1 MB unless told otherwise, and a snapshot is one record. */
  private static final int LARGEST = 900_000;

  /**
   * @throws dev.spindle.platform.problem.ProblemException {@code release-too-large}
   */
  static Whole of(Release release) {
    var document = CatalogJson.write(release);
    int bytes = document.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LARGEST) {
      throw CatalogProblem.RELEASE_TOO_LARGE.because(
          "It has %d bytes; %d fit into one event".formatted(bytes, LARGEST));
    }
    return new Whole(release, document);
  }
}
