package dev.spindle.video.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.LeaseLostException;
import dev.spindle.video.VideoServiceIT;
import dev.spindle.video.YouTubeStub;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

class LostLeaseIT extends VideoServiceIT {

  @Autowired private YouTubeReading reading;

  @Test
  void writesNothingOnceSomebodyElseHasTheWork() {
    var shelf = YouTubeStub.shelf("lost-" + tenant);
    shelf.videos().put("quota", "");
    http()
        .put()
        .uri("/api/music-videos/connections/youtube")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"apiKey\":\"lost-" + tenant + "\"}")
        .exchange()
        .expectStatus()
        .isNoContent();
    var id = newVideoOnYouTube("Lost", "ccccccccccc");
    database.rows(
        tenant,
        "insert into metric_sync (id, tenant_id, video_id, platform, external_id, status,"
            + " requested_by, requested_at) values (gen_random_uuid(), spindle_tenant(), '"
            + id
            + "', 'YOUTUBE', 'ccccccccccc', 'PENDING', 'tester', now()) returning 1");
    shelf.videos().clear();
    shelf.videos().put("ccccccccccc", "\"viewCount\":\"5\"");
    var zombie = new Lease(YouTubeReading.KIND, tenant, tenant, "", -1, 1, Instant.now(), null);

    assertThatThrownBy(() -> reading.run(zombie)).isInstanceOf(LeaseLostException.class);
    assertThat(shelf.calls()).hasSize(1);
    assertThat(database.rows(tenant, "select 1 from metric_sample")).isEmpty();
    assertThat(database.rows(tenant, "select 1 from metric_sync where status = 'PENDING'"))
        .hasSize(1);
  }
}
