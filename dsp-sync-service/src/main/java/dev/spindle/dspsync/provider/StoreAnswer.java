package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Sighting.Trouble;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * What a store sent back, unjudged.
 *
 * @param status HTTP status
 * @param retryAfter value of the {@code Retry-After} header
 * @param body text
 */
public record StoreAnswer(int status, @Nullable String retryAfter, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The answer with the headers that matter. */
  static StoreAnswer of(int status, HttpHeaders headers, String body) {
    return new StoreAnswer(status, headers.getFirst(HttpHeaders.RETRY_AFTER), body);
  }

  /** Whether the status is a success. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /**
   * The body as JSON.
   *
   * @throws StoreTroubleException MALFORMED when it is something else
   */
  public StoreJson json() {
    try {
      return new StoreJson(JSON.readTree(body));
    } catch (JacksonException _) {
      throw new StoreTroubleException(
          Trouble.MALFORMED, "HTTP %d with a body that is no JSON".formatted(status));
    }
  }

  /** The moment named by {@code Retry-After}, seconds or a date (RFC 9110, 10.2.3). */
  @Nullable Instant retryAt(Clock clock) {
    if (retryAfter == null) {
      return null;
    }
    try {
      return retryAfter.matches("\\d{1,9}")
          ? clock.instant().plusSeconds(Long.parseLong(retryAfter))
          : ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }
}
