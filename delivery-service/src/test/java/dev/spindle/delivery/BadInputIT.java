package dev.spindle.delivery;

import dev.spindle.delivery.transport.PracticeStore;
import dev.spindle.testkit.badinput.BadInputRows;
import dev.spindle.testkit.badinput.Belongings;
import java.util.Map;
import java.util.UUID;

/** Every route and table of the service against the bad-input table. */
class BadInputIT extends Scene implements BadInputRows {

  @Override
  public Belongings belongings() {
    var target = api.target(store);
    var release = api.scheduled(1);
    var delivery = api.awaitStatus(release, "DELIVERED").get("delivery").get("id").asString();
    var body = Api.targetBody(store, "Practice " + UUID.randomUUID());
    var ids =
        Map.of(
            "delivery-targets/id",
            target.toString(),
            "deliveries/id",
            delivery,
            "releaseId",
            release.toString());
    return Belongings.of(api.tenant, ids)
        .sending(Map.of("POST /api/delivery-targets", body, "PUT /api/delivery-targets/{id}", body))
        // to this service a release that it has not heard of is one that was never sent
        .answering(
            "GET /api/releases/{releaseId}/distribution",
            "POST /api/releases/{releaseId}/distribution/retry")
        .hiding(PracticeStore.PASSWORD);
  }
}
