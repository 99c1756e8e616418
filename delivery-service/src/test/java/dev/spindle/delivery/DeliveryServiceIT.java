package dev.spindle.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.delivery.v1.DeliveryRequested;
import dev.spindle.contracts.delivery.v1.DeliveryStatusChanged;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.OpenApiContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The main job of the whole service. */
class DeliveryServiceIT extends Scene {

  @Autowired ApplicationContext service;

  @Test
  void servesExactlyItsContract() {
    OpenApiContract.check(service, Path.of("openapi.yaml"));
  }

  @Test
  void shipsAScheduledReleaseToTheTargetOfItsTenant() throws IOException {
    api.target(store);
    var release = api.scheduled(3);

    var details = api.awaitStatus(release, "DELIVERED");

    var shipped = details.get("shipped");
    var batch = shipped.get("folder").asString();
    assertThat(store.tree().keySet())
        .containsExactlyInAnyOrder(
            batch + "/" + shipped.get("completionFile").asString(),
            batch + "/" + Releases.UPC + "/" + Releases.UPC + ".xml",
            batch + "/" + Releases.UPC + "/resources/" + Releases.UPC + ".jpg",
            batch + "/" + Releases.UPC + "/resources/" + Releases.UPC + "_01_001.wav",
            batch + "/" + Releases.UPC + "/resources/" + Releases.UPC + "_01_002.wav",
            batch + "/" + Releases.UPC + "/resources/" + Releases.UPC + "_01_003.wav");
    for (var file : shipped.get("files")) {
      var bytes = Files.readAllBytes(folder.resolve(batch).resolve(file.get("path").asString()));
      assertThat(Releases.hex("MD5", bytes)).isEqualTo(file.get("md5").asString());
    }
    assertThat(details.get("attempts")).hasSize(1);
  }

  @Test
  void theMessageShownIsTheMessageSentAndNamesTheHashesOfTheBytesSent() throws IOException {
    api.target(store);
    var details = api.awaitStatus(api.scheduled(2), "DELIVERED");
    var shipped = details.get("shipped");
    var id = details.get("delivery").get("id").asString();

    var shown = Api.text(api.get("/api/deliveries/" + id + "/ern"));

    var batch = folder.resolve(shipped.get("folder").asString());
    assertThat(Files.readString(batch.resolve(Releases.UPC).resolve(Releases.UPC + ".xml")))
        .isEqualTo(shown);
    for (var file : shipped.get("files")) {
      if (file.hasNonNull("objectKey")) {
        assertThat(shown).contains(file.get("md5").asString());
      }
    }
  }

  @Test
  void tellsEveryStepOfTheWay() {
    api.target(store);
    var release = api.scheduled(1);
    var details = api.awaitStatus(release, "DELIVERED");

    var requested = events.awaitOne(Topics.DELIVERY_REQUESTED, release, DeliveryRequested.class);
    var steps =
        events.await(Topics.DELIVERY_STATUS_CHANGED, release, DeliveryStatusChanged.class, 5);

    assertThat(requested.getDeliveryId()).hasToString(details.get("delivery").get("id").asString());
    assertThat(steps)
        .extracting(DeliveryStatusChanged::getToStatus)
        .containsExactly("QUEUED", "BUILDING", "VALIDATING", "UPLOADING", "DELIVERED");
    assertThat(steps).extracting(DeliveryStatusChanged::getSequence).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void keepsAHistoryThatNobodyCanRewrite() {
    api.target(store);
    var details = api.awaitStatus(api.scheduled(1), "DELIVERED");
    var id = details.get("delivery").get("id").asString();

    assertThat(Api.json(api.get("/api/deliveries/" + id + "/logs"))).hasSize(5);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> database.rows("update delivery_history set actor = 'nobody' returning actor"))
        .hasStackTraceContaining("append-only");
  }
}
