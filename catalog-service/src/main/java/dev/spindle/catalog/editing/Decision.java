package dev.spindle.catalog.editing;

import dev.spindle.catalog.check.Violation;
import dev.spindle.catalog.release.Release;
import java.util.List;

/** Outcome of an edit: the release as it is to be, or a refusal. */
public sealed interface Decision {

  /** The release as it is to be; when it equals the present one, nothing is written. */
  record Accepted(Release next) implements Decision {}

  /** The values do not go together. */
  record Invalid(List<Violation> violations) implements Decision {}

  /** There is no track of that id. */
  record NoSuchTrack() implements Decision {}

  /** The release, unless something is wrong with it. */
  static Decision unless(List<Violation> violations, Release next) {
    return violations.isEmpty() ? new Accepted(next) : new Invalid(violations);
  }
}
