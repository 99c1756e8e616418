package dev.spindle.delivery.planning;

import dev.spindle.delivery.release.Schedule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a release stands, as lifecycle last said.
 *
 * @param lifecycleVersion of the last transition heard; 0 before the first
 * @param scheduleVersion of the last word about the schedule
 * @param state name of the production state
 * @param catalogVersion a package of this state is built from this version or a later one
 * @param deleted the catalogue has dropped the release
 */
record ReleaseStanding(
    UUID releaseId,
    long lifecycleVersion,
    long scheduleVersion,
    String state,
    long catalogVersion,
    @Nullable Schedule schedule,
    boolean deleted) {

  /** What a state means for the stores. */
  enum Phase {
    /** Before SCHEDULED: the stores are not to have it. */
    PRIVATE,
    /** SCHEDULED: the stores get it, and hear of every change. */
    SCHEDULED,
    /**
     * RELEASED: the stores get it; they hear of a new date by themselves, of the rest when asked.
     */
    RELEASED,
    /** LOCKED: the stores get it if they have not; what they say is true by now. */
    LOCKED
  }

  /** The phase of the state; a state we do not know is private, which ships nothing new. */
  Phase phase() {
    if (deleted) {
      return Phase.PRIVATE;
    }
    return switch (state) {
      case "SCHEDULED" -> Phase.SCHEDULED;
      case "RELEASED" -> Phase.RELEASED;
      case "LOCKED" -> Phase.LOCKED;
      default -> Phase.PRIVATE;
    };
  }

  /** Whether lifecycle has ever spoken of the release. */
  boolean isKnown() {
    return lifecycleVersion > 0;
  }

  /** After a transition; the same for one that is not newer. */
  ReleaseStanding after(LifecycleNews.Transitioned news) {
    if (news.version() <= lifecycleVersion) {
      return this;
    }
    boolean newerPlan = news.version() >= scheduleVersion;
    return new ReleaseStanding(
        releaseId,
        news.version(),
        Math.max(scheduleVersion, news.version()),
        news.state(),
        news.catalogVersion(),
        newerPlan ? news.schedule() : schedule,
        deleted);
  }

  /** After another plan; the same for one that is not newer. */
  ReleaseStanding after(LifecycleNews.Scheduled news) {
    return news.version() <= scheduleVersion
        ? this
        : new ReleaseStanding(
            releaseId,
            lifecycleVersion,
            news.version(),
            state,
            catalogVersion,
            news.schedule(),
            deleted);
  }

  /** After the catalogue dropped it. */
  ReleaseStanding dropped() {
    return new ReleaseStanding(
        releaseId, lifecycleVersion, scheduleVersion, state, catalogVersion, schedule, true);
  }
}
