package dev.spindle.delivery.shipment;

import dev.spindle.delivery.failure.ErrorCategory;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One release on its way to one target.
 *
 * @param id follows from the key
 * @param targetName for people, as it was when the delivery was made
 * @param provider that the target feeds; null for none that dsp-sync knows
 * @param lifecycleVersion that asked for it; 0 when a person did
 * @param reason why it was made, one sentence
 * @param requestedAt also the time the message names as its making, so that it can be made again
 *     byte for byte
 * @param dueBy when it is overdue unless it has arrived
 */
public record Delivery(
    UUID id,
    DeliveryKey key,
    String targetName,
    @Nullable String provider,
    long lifecycleVersion,
    String reason,
    Instant requestedAt,
    Instant dueBy,
    Standing standing) {

  /**
   * What changes as it moves.
   *
   * @param sequence counts the changes, from 1; also the optimistic lock
   * @param attempt from 1; 0 before the first
   * @param error null when all is well
   * @param detail one plain sentence about the last change
   * @param nextTry null unless a retry is due
   */
  public record Standing(
      DeliveryStatus status,
      int sequence,
      int attempt,
      @Nullable ErrorCategory error,
      @Nullable String detail,
      @Nullable Instant nextTry) {

    private static Standing initial(String reason) {
      return new Standing(DeliveryStatus.QUEUED, 1, 0, null, reason, null);
    }
  }

  /** A new delivery, waiting for a worker. */
  public static Delivery queued(
      DeliveryKey key, Recipient recipient, long lifecycleVersion, String reason, Instant now) {
    return new Delivery(
        key.deliveryId(),
        key,
        recipient.targetName(),
        recipient.provider(),
        lifecycleVersion,
        reason,
        now,
        now.plus(recipient.patience()),
        Standing.initial(reason));
  }

  /** Its status. */
  public DeliveryStatus status() {
    return standing.status();
  }

  /** Whether it should have arrived by now and has not. */
  public boolean isOverdue(Instant now) {
    boolean settled = status().hasArrived() || status() == DeliveryStatus.CANCELLED;
    return !settled && now.isAfter(dueBy);
  }

  /** Applies one command; never throws for a command that comes at the wrong time. */
  DeliveryDecision decide(DeliveryCommand command, Instant now) {
    return DeliveryTransitions.next(status(), command.getClass())
        .<DeliveryDecision>map(to -> accept(to, command, now))
        .orElseGet(() -> new DeliveryDecision.Refused(status(), command.getClass()));
  }

  private DeliveryDecision accept(DeliveryStatus to, DeliveryCommand command, Instant now) {
    var next = with(after(to, command));
    return new DeliveryDecision.Accepted(
        next, new DeliveryEvent.StatusChanged(next, status(), now));
  }

  private Standing after(DeliveryStatus to, DeliveryCommand command) {
    return switch (command) {
      case DeliveryCommand.Start() -> moved(to, standing.attempt() + 1, null);
      case DeliveryCommand.Resume() ->
          moved(to, standing.attempt() + 1, "The worker that had it was lost; taken up again");
      case DeliveryCommand.Check(), DeliveryCommand.Upload() -> moved(to, standing.attempt(), null);
      case DeliveryCommand.Complete(var detail) -> moved(to, standing.attempt(), detail);
      case DeliveryCommand.Acknowledge(var detail) -> moved(to, standing.attempt(), detail);
      case DeliveryCommand.Reject(var category, var detail) -> failed(to, category, detail, null);
      case DeliveryCommand.TryLater(var category, var detail, var due) ->
          failed(to, category, detail, due);
      case DeliveryCommand.GiveUp(var category, var detail) -> failed(to, category, detail, null);
      case DeliveryCommand.Retry(var reason) -> moved(to, standing.attempt(), reason);
      case DeliveryCommand.Cancel(var reason) -> moved(to, standing.attempt(), reason);
    };
  }

  private Standing moved(DeliveryStatus to, int attempt, @Nullable String detail) {
    return new Standing(to, standing.sequence() + 1, attempt, null, detail, null);
  }

  private Standing failed(
      DeliveryStatus to, ErrorCategory category, String detail, @Nullable Instant due) {
    return new Standing(to, standing.sequence() + 1, standing.attempt(), category, detail, due);
  }

  private Delivery with(Standing next) {
    return new Delivery(
        id, key, targetName, provider, lifecycleVersion, reason, requestedAt, dueBy, next);
  }
}
