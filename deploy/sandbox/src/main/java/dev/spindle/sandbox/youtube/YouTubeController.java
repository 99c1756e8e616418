package dev.spindle.sandbox.youtube;

import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.web.Refusal;
import dev.spindle.sandbox.web.StoreLookup;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Video statistics of the YouTube shape. */
@RestController
@RequestMapping(path = "/{store}/youtube/v3", produces = MediaType.APPLICATION_JSON_VALUE)
class YouTubeController {

  private static final int MOST_IDS = 50;

  private final StoreLookup stores;
  private final CredentialBook credentials;
  private final VideoShelf videos;
  private final DayQuota quota;
  private final Clock clock;

  YouTubeController(
      StoreLookup stores,
      CredentialBook credentials,
      VideoShelf videos,
      DayQuota quota,
      Clock clock) {
    this.stores = stores;
    this.credentials = credentials;
    this.videos = videos;
    this.quota = quota;
    this.clock = clock;
  }

  /** {@code videos.list}: at most fifty ids, parts as asked for. */
  @GetMapping("/videos")
  ResponseEntity<Object> list(
      @PathVariable String store,
      @RequestParam List<String> part,
      @RequestParam List<String> id,
      @RequestParam(required = false) @Nullable String key) {
    return answer(
        store,
        id,
        key,
        "youtube#videoListResponse",
        (videoId, video) -> listed(videoId, video, part, clock.instant()));
  }

  /** {@code videos.batchGetStats}. */
  @GetMapping("/videos:batchGetStats")
  ResponseEntity<Object> batchGetStats(
      @PathVariable String store,
      @RequestParam List<String> part,
      @RequestParam List<String> id,
      @RequestParam(required = false) @Nullable String key) {
    return answer(
        store,
        id,
        key,
        "youtube#batchGetStatsResponse",
        (videoId, video) -> {
          Map<String, Object> view = listed(videoId, video, part, clock.instant());
          view.put("kind", "youtube#videoStats");
          view.put(
              "contentDetails",
              Map.of(
                  "duration",
                  video.duration().toString(),
                  "durationMillis",
                  String.valueOf(video.duration().toMillis())));
          return view;
        });
  }

  private ResponseEntity<Object> answer(
      String name,
      List<String> ids,
      @Nullable String key,
      String kind,
      BiFunction<String, Video, Map<String, Object>> view) {
    Store store = stores.require(name, StoreShape.YOUTUBE);
    if (!quota.spend(store)) {
      return error(HttpStatus.FORBIDDEN, "youtube.quota", "quotaExceeded");
    }
    if (!Objects.equals(key, credentials.of(store).clientId())) {
      return error(HttpStatus.BAD_REQUEST, "global", "badRequest");
    }
    if (ids.size() > MOST_IDS) {
      return error(HttpStatus.BAD_REQUEST, "youtube.parameter", "invalidValue");
    }
    List<Map<String, Object>> items =
        ids.stream().distinct().flatMap(id -> found(store, id, view)).toList();
    return ResponseEntity.ok(
        Map.of(
            "kind",
            kind,
            "items",
            items,
            "pageInfo",
            Map.of("totalResults", items.size(), "resultsPerPage", items.size())));
  }

  private Stream<Map<String, Object>> found(
      Store store, String id, BiFunction<String, Video, Map<String, Object>> view) {
    return videos.find(store, id).filter(Video::isPublic).map(v -> view.apply(id, v)).stream();
  }

  private static Map<String, Object> listed(
      String id, Video video, List<String> parts, Instant now) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", "youtube#video");
    view.put("id", id);
    if (parts.contains("snippet")) {
      view.put(
          "snippet",
          Map.of("publishedAt", String.valueOf(video.publishedAt()), "title", video.title()));
    }
    if (parts.contains("status")) {
      view.put("status", Map.of("uploadStatus", "processed", "privacyStatus", "public"));
    }
    if (parts.contains("contentDetails")) {
      view.put("contentDetails", Map.of("duration", video.duration().toString()));
    }
    if (parts.contains("statistics")) {
      view.put("statistics", statistics(video, now));
    }
    return view;
  }

  private static Map<String, Object> statistics(Video video, Instant now) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("viewCount", String.valueOf(video.viewsAt(now)));
    if (video.likes() != null) {
      view.put("likeCount", String.valueOf(video.likes()));
    }
    view.put("favoriteCount", "0");
    if (video.comments() != null) {
      view.put("commentCount", String.valueOf(video.comments()));
    }
    return view;
  }

  private static ResponseEntity<Object> error(HttpStatus status, String domain, String reason) {
    return ResponseEntity.status(status).body(Refusal.google(status.value(), domain, reason));
  }
}
