package dev.spindle.lifecycle.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The instant at which a zone's clock reaches a local date and time.
 *
 * @param at the first instant at which the clock shows that time or a later one
 * @param fit how the local time sits on that zone's clock
 * @param shownAs what the clock shows at that instant; differs from the asked time when skipped
 */
public record LocalMoment(Instant at, Fit fit, LocalDateTime shownAs) {

  /** How a local time sits on a zone's clock. */
  public enum Fit {
    /** The clock shows it once. */
    ONCE,
    /** The clock shows it twice, because it is set back over it; the first time counts. */
    TWICE,
    /** The clock never shows it, because it is set forward over it. */
    NEVER
  }

  /** Finds the moment; never late: the earlier of two, the end of a gap. */
  public static LocalMoment of(LocalDateTime time, ZoneId zone) {
    var rules = zone.getRules();
    var offsets = rules.getValidOffsets(time);
    return switch (offsets.size()) {
      case 0 -> {
        var gap = rules.getTransition(time);
        yield new LocalMoment(gap.getInstant(), Fit.NEVER, gap.getDateTimeAfter());
      }
      case 1 -> new LocalMoment(time.toInstant(offsets.getFirst()), Fit.ONCE, time);
      default -> new LocalMoment(time.toInstant(earlier(offsets)), Fit.TWICE, time);
    };
  }

  /** A larger offset is an earlier instant of the same local time. */
  private static ZoneOffset earlier(Iterable<ZoneOffset> offsets) {
    var best = ZoneOffset.MIN;
    for (var offset : offsets) {
      best = offset.getTotalSeconds() > best.getTotalSeconds() ? offset : best;
    }
    return best;
  }
}
