package dev.spindle.lifecycle.overview.api;

import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.locks.EditPolicy;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.overview.Picture;
import dev.spindle.lifecycle.schedule.api.ScheduleView;
import dev.spindle.lifecycle.suggestions.Suggestion;
import dev.spindle.lifecycle.verdicts.StoreVerdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Everything about where a release stands.
 *
 * @param version also the ETag
 * @param suggestion how far an import thinks it is
 * @param lastSync what the stores said last, and what came of it
 * @param next every transition: possible now for who asks, or why not
 */
record LifecycleView(
    UUID releaseId,
    long version,
    ReleaseState state,
    LockLevel lock,
    ReleaseState.Owner owner,
    ReleaseState.IsrcSource isrcSource,
    List<String> editableFields,
    @Nullable ScheduleView schedule,
    long catalogVersion,
    Instant changedAt,
    @Nullable Suggestion suggestion,
    @Nullable StoreVerdict lastSync,
    List<OptionView> next) {

  static LifecycleView of(Picture picture, Authentication caller) {
    var release = picture.seen().release();
    var standing = release.standing();
    return new LifecycleView(
        release.id(),
        release.version(),
        standing.state(),
        standing.lock(),
        standing.state().owner(),
        standing.state().isrcSource(),
        EditPolicy.editable(standing.lock()),
        ScheduleView.of(standing.plan()),
        release.facts().catalogVersion(),
        release.changedAt(),
        picture.suggestion().orElse(null),
        picture.verdict().orElse(null),
        OptionView.all(picture.seen(), caller));
  }
}
