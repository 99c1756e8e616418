package dev.spindle.video;

import dev.spindle.testkit.badinput.BadInputRows;
import dev.spindle.testkit.badinput.Belongings;
import java.util.Map;
import org.springframework.http.MediaType;

/** Every route and table of the service against the bad-input table. */
class BadInputIT extends VideoServiceIT implements BadInputRows {

  @Override
  public Belongings belongings() {
    var video = newVideoOnYouTube("Lys", "dQw4w9WgXcQ");
    var key = "canary-key-" + tenant;
    http()
        .put()
        .uri("/api/music-videos/connections/youtube")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"apiKey\":\"" + key + "\"}")
        .exchange()
        .expectStatus()
        .isNoContent();
    return Belongings.of(tenant, Map.of("id", video, "releaseId", release.toString())).hiding(key);
  }
}
