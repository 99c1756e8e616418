package dev.spindle.video.metrics.youtube;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code youtube#videoListResponse}: numbers are texts, what is hidden is absent. */
final class VideoListResponse {

  private VideoListResponse() {}

  /**
   * The numbers by video id; ids YouTube left out (deleted, private, never there) are absent.
   *
   * @throws YouTubeException of kind UNAVAILABLE when the answer has another shape
   */
  static Map<String, VideoNumbers> numbers(JsonNode answer) {
    var items = answer.path("items");
    if (!items.isArray()) {
      throw unreadable("items");
    }
    var found = new LinkedHashMap<String, VideoNumbers>();
    for (var item : items) {
      var statistics = item.path("statistics");
      var id = item.path("id");
      var views = number(statistics, "viewCount");
      // A video may hide even its views; without them there is nothing to keep.
      if (id.isString() && views != null) {
        var likes = number(statistics, "likeCount");
        var comments = number(statistics, "commentCount");
        found.put(id.stringValue(), new VideoNumbers(id.stringValue(), views, likes, comments));
      }
    }
    return found;
  }

  /** Why a call was refused: {@code error.errors[0].reason}, or nothing. */
  static String refusal(JsonNode answer) {
    var reason = answer.path("error").path("errors").path(0).path("reason");
    return reason.isString() ? reason.stringValue() : "";
  }

  private static @Nullable Long number(JsonNode statistics, String field) {
    var node = statistics.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    try {
      long value = Long.parseLong(node.asString());
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException _) {
      // answered below, together with negative numbers
    }
    throw unreadable(field);
  }

  private static YouTubeException unreadable(String field) {
    return new YouTubeException(
        YouTubeException.Kind.UNAVAILABLE, "YouTube's answer has no readable " + field);
  }
}
