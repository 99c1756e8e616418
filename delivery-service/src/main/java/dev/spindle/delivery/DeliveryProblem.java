package dev.spindle.delivery;

import dev.spindle.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every reason this service refuses for, beside the platform's own. Codes are never reworded. */
public enum DeliveryProblem implements Problem {
  /** No target of this tenant has that id. */
  TARGET_NOT_FOUND(HttpStatus.NOT_FOUND, "No such delivery target"),
  /** Another target of the tenant has the name. */
  TARGET_NAME_TAKEN(HttpStatus.CONFLICT, "Another target has that name"),
  /** The target breaks rules; the violations say which. */
  TARGET_INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "The target cannot be used as it is"),
  /** The target is switched off. */
  TARGET_INACTIVE(HttpStatus.CONFLICT, "The target is switched off"),
  /** No delivery of this tenant has that id. */
  DELIVERY_NOT_FOUND(HttpStatus.NOT_FOUND, "No such delivery"),
  /** The same is on its way or waiting; its id is in the detail. */
  DELIVERY_UNDER_WAY(HttpStatus.CONFLICT, "The same delivery is under way"),
  /** The delivery's status does not allow it. */
  STEP_NOT_POSSIBLE(HttpStatus.CONFLICT, "The delivery cannot do this now"),
  /** Nothing is known of the release, or not for this tenant. */
  RELEASE_NOT_FOUND(HttpStatus.NOT_FOUND, "No such release"),
  /** A release goes to stores from SCHEDULED on. */
  RELEASE_NOT_READY(HttpStatus.CONFLICT, "The release may not go to stores yet"),
  /** The store does not have it, so there is nothing to take down or update. */
  NOTHING_AT_STORE(HttpStatus.CONFLICT, "The store does not have the release"),
  /** The store's rule pack says that it takes no purges; a takedown is what it takes. */
  PURGE_NOT_SENT(HttpStatus.UNPROCESSABLE_CONTENT, "This store takes no purges"),
  /** The message has not been made, or could not be. */
  MESSAGE_NOT_MADE(HttpStatus.NOT_FOUND, "There is no message yet");

  private final Kind kind;

  DeliveryProblem(HttpStatus status, String title) {
    kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
