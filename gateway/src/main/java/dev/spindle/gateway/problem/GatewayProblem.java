package dev.spindle.gateway.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every error code of the gateway's own. A service's errors pass through untouched. */
public enum GatewayProblem {
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Sign in first"),
  NOT_ALLOWED(HttpStatus.FORBIDDEN, "You may not do this"),
  CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN, "A write from a browser needs the X-XSRF-TOKEN header"),
  NO_SUCH_PATH(HttpStatus.NOT_FOUND, "Nothing answers this path"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The path does not take this method"),
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request body is too large"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests in this minute"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
  SERVICE_BROKE_OFF(HttpStatus.BAD_GATEWAY, "A service broke off its answer"),
  SERVICE_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE, "A service cannot be reached"),
  SERVICE_TOO_SLOW(HttpStatus.GATEWAY_TIMEOUT, "A service did not answer in time");

  private final HttpStatus status;
  private final String title;

  GatewayProblem(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  /** Kebab case and stable; clients branch on it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status that goes with it. */
  public HttpStatus status() {
    return status;
  }

  /** Fixed text for a person. */
  public String title() {
    return title;
  }

  /**
   * An error that ends the request with this problem.
   *
   * @param detail what went wrong this time, safe to show to the caller
   */
  public GatewayException because(String detail) {
    return new GatewayException(this, detail);
  }
}
