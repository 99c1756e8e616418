package dev.spindle.dspsync.problem;

import dev.spindle.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every problem of this service that a client can meet; codes are never reworded. */
public enum DspSyncProblem implements Problem {
  /** Not known here, or of another tenant. */
  RELEASE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such release"),
  /** Neither a UPC nor an ISRC: no store can be asked. */
  NOTHING_TO_LOOK_UP(HttpStatus.CONFLICT, "The release has no identifier a store knows"),
  /** No store is connected, so there is nobody to ask. */
  NO_STORE_CONNECTED(HttpStatus.CONFLICT, "No store is connected"),
  /** Not known here, or of another release. */
  CONFLICT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such conflict"),
  /** It was settled another way, or vanished because a value changed. */
  CONFLICT_NOT_OPEN(HttpStatus.CONFLICT, "The conflict is not open any more"),
  /** The value does not fit the field. */
  INVALID_RESOLUTION(HttpStatus.UNPROCESSABLE_CONTENT, "The resolution cannot be used"),
  /** No such store. */
  UNKNOWN_PROVIDER(HttpStatus.NOT_FOUND, "There is no such store"),
  /** Not connected by this tenant. */
  NOT_CONNECTED(HttpStatus.NOT_FOUND, "The store is not connected"),
  /** Credentials missing or malformed. */
  INVALID_CONNECTION(HttpStatus.UNPROCESSABLE_CONTENT, "The connection cannot be used");

  private final Kind kind;

  DspSyncProblem(HttpStatus status, String title) {
    kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
