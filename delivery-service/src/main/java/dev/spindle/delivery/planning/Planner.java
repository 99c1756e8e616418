package dev.spindle.delivery.planning;

import dev.spindle.delivery.planning.ReleaseStanding.Phase;
import dev.spindle.delivery.shipment.Lane;
import dev.spindle.delivery.shipment.MessageFacts;
import dev.spindle.delivery.shipment.MessageType;
import java.util.Optional;

/**
 * Decides what one target still has to be told of one release. Plain arithmetic over what is known:
 * asked twice with the same facts, it finds nothing to do the second time, which is what makes a
 * replay harmless.
 */
final class Planner {

  private Planner() {}

  /** What has to happen for one target. */
  sealed interface Step {

    /** A delivery is to be made. */
    record Send(MessageType messageType, String reason) implements Step {}

    /** The waiting delivery is to be called off; the store never heard of it. */
    record CallOff(Lane.Sent sent, String reason) implements Step {}
  }

  /** The step that is due; empty when the target knows all it has to know. */
  static Optional<Step> next(Phase phase, MessageFacts now, Lane lane) {
    return phase == Phase.PRIVATE ? withdraw(lane) : offer(phase, now, lane);
  }

  /**
   * Whether a target has not been told, or is not being told, what is true now; for a person who
   * wants every target to be. What was purged there stays forgotten.
   */
  static boolean isBehind(MessageFacts now, Lane lane) {
    var last = lane.last();
    if (last != null && last.messageType() == MessageType.PURGE) {
      return false;
    }
    boolean told =
        last != null
            && last.messageType().offers()
            && last.message().equals(now)
            && (last.isThereOrUnderWay() || last.status().isWaiting());
    return !told;
  }

  private static Optional<Step> withdraw(Lane lane) {
    var last = lane.last();
    if (last == null || !last.messageType().offers()) {
      return Optional.empty();
    }
    if (lane.storeHasIt() || last.status().isInWork()) {
      return send(MessageType.TAKEDOWN, "The release is no longer scheduled");
    }
    return last.canBeCalledOff()
        ? Optional.of(new Step.CallOff(last, "The release is no longer scheduled"))
        : Optional.empty();
  }

  private static Optional<Step> offer(Phase phase, MessageFacts now, Lane lane) {
    var last = lane.last();
    if (last == null) {
      return send(MessageType.INITIAL, "The release is " + word(phase));
    }
    if (last.held()) {
      return Optional.empty();
    }
    if (!last.messageType().offers()) {
      return send(offering(lane), "The release is " + word(phase) + " again");
    }
    return isNews(phase, now, last)
        ? send(offering(lane), whatChanged(now, last))
        : Optional.empty();
  }

  /**
   * A delivery that has not arrived follows every change. One that has arrived follows it while the
   * release is scheduled; after that a new date goes out by itself, and the rest when a person
   * asks, because by then changes come from the stores and must not be sent back to them.
   */
  private static boolean isNews(Phase phase, MessageFacts now, Lane.Sent last) {
    boolean changed = !now.content().equals(last.message().content());
    boolean moved = !now.start().equals(last.message().start());
    if (!last.isThereOrUnderWay()) {
      return changed || moved;
    }
    return switch (phase) {
      case SCHEDULED -> changed || moved;
      case RELEASED -> moved;
      case LOCKED, PRIVATE -> false;
    };
  }

  private static MessageType offering(Lane lane) {
    var last = lane.last();
    boolean known = lane.storeHasIt() || last != null && last.status().isInWork();
    return known ? MessageType.UPDATE : MessageType.INITIAL;
  }

  private static String whatChanged(MessageFacts now, Lane.Sent last) {
    return now.start().equals(last.message().start())
        ? "The catalogue changed"
        : "The release date changed";
  }

  private static String word(Phase phase) {
    return phase.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Optional<Step> send(MessageType messageType, String reason) {
    return Optional.of(new Step.Send(messageType, reason));
  }
}
