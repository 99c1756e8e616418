package dev.spindle.platform.problem;

import org.springframework.http.HttpStatus;

/** Problems every service can answer with. */
public enum CommonProblem implements Problem {
  /** The body is not JSON, or not of the expected shape. */
  MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body cannot be read"),
  /** The body has a field that nobody asked for, or that clients cannot write. */
  UNKNOWN_FIELD(HttpStatus.BAD_REQUEST, "The body has a field that cannot be written"),
  /** A path variable, parameter or header has the wrong form. */
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
  /** The content is readable and wrong. */
  INVALID_INPUT(HttpStatus.UNPROCESSABLE_CONTENT, "The request breaks rules"),
  /** No token, or one that does not hold. */
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid access token is needed"),
  /** The caller's role does not allow it. */
  FORBIDDEN(HttpStatus.FORBIDDEN, "The caller's role does not allow this"),
  /** Nothing here by that name, or not for this caller. */
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted media types can be had"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type is not supported"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
  /** If-Match is required, because an update could be lost. */
  PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "If-Match is required"),
  /** Somebody else was faster. */
  STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "The version is not the current one"),
  /** The key was used for another request. */
  IDEMPOTENCY_KEY_REUSED(
      HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key belongs to another request"),
  /** The same request is being worked right now. */
  REQUEST_IN_PROGRESS(HttpStatus.CONFLICT, "The same request is being worked"),
  /** The page cursor is not one of ours. */
  BAD_CURSOR(HttpStatus.BAD_REQUEST, "The cursor is not valid"),
  /** The database does not answer or is overloaded. */
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service cannot answer right now"),
  /** A defect of ours; the trace id leads to it. */
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

  private final Kind kind;

  CommonProblem(HttpStatus status, String title) {
    kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
