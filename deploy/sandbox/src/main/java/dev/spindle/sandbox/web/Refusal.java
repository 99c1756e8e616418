package dev.spindle.sandbox.web;

import dev.spindle.sandbox.store.StoreShape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A "no" as a shape says it.
 *
 * @param status HTTP status
 * @param body JSON body
 * @param retryAfterSeconds value of the {@code Retry-After} header; no header when absent
 */
public record Refusal(
    HttpStatus status, Map<String, Object> body, @Nullable Integer retryAfterSeconds) {

  /** Too many calls: Deezer says so with HTTP 200, YouTube with 403. */
  static Refusal tooFast(StoreShape shape, int retryAfterSeconds) {
    return switch (shape) {
      case SPOTIFY ->
          new Refusal(
              HttpStatus.TOO_MANY_REQUESTS,
              spotify(429, "Too many requests", null),
              retryAfterSeconds);
      case APPLE_MUSIC ->
          new Refusal(
              HttpStatus.TOO_MANY_REQUESTS, apple(429, "Too Many Requests"), retryAfterSeconds);
      case DEEZER -> deezer(HttpStatus.OK, "Exception", "Quota limit exceeded", 4);
      case YOUTUBE ->
          new Refusal(HttpStatus.FORBIDDEN, google(403, "usageLimits", "rateLimitExceeded"), null);
    };
  }

  /** The budget is used up until it renews. */
  static Refusal quotaExhausted(StoreShape shape) {
    return switch (shape) {
      case SPOTIFY ->
          new Refusal(
              HttpStatus.TOO_MANY_REQUESTS,
              spotify(429, "Too many requests", "QUOTA_EXCEEDED"),
              null);
      case APPLE_MUSIC ->
          new Refusal(HttpStatus.TOO_MANY_REQUESTS, apple(429, "Too Many Requests"), null);
      case DEEZER -> deezer(HttpStatus.OK, "Exception", "Quota limit exceeded", 4);
      case YOUTUBE ->
          new Refusal(HttpStatus.FORBIDDEN, google(403, "youtube.quota", "quotaExceeded"), null);
    };
  }

  /** Any other status, in the shape's words. */
  static Refusal of(StoreShape shape, HttpStatus status, @Nullable Integer retryAfterSeconds) {
    String phrase = status.getReasonPhrase();
    Map<String, Object> body =
        switch (shape) {
          case SPOTIFY -> spotify(status.value(), phrase, null);
          case APPLE_MUSIC -> apple(status.value(), phrase);
          case DEEZER -> deezer(status, "Exception", "Service busy", 700).body();
          case YOUTUBE -> google(status.value(), "global", "backendError");
        };
    return new Refusal(status, body, retryAfterSeconds);
  }

  /** An error of a Deezer-shaped API. */
  public static Refusal deezer(HttpStatus status, String type, String message, int code) {
    return new Refusal(
        status, Map.of("error", Map.of("type", type, "message", message, "code", code)), null);
  }

  /** The body of a Spotify-shaped error. */
  public static Map<String, Object> spotify(int status, String message, @Nullable String reason) {
    return Map.of(
        "error",
        reason == null
            ? Map.of("status", status, "message", message)
            : Map.of("status", status, "message", message, "reason", reason));
  }

  /** The body of an Apple-shaped error. */
  public static Map<String, Object> apple(int status, String title) {
    return Map.of(
        "errors",
        List.of(
            Map.of("title", title, "status", String.valueOf(status), "code", status * 100 + "")));
  }

  /** The body of a YouTube-shaped error. */
  public static Map<String, Object> google(int status, String domain, String reason) {
    return Map.of(
        "error",
        Map.of(
            "code",
            status,
            "message",
            reason,
            "errors",
            List.of(Map.of("message", reason, "domain", domain, "reason", reason))));
  }
}
