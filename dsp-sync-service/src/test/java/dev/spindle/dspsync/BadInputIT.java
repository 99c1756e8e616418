package dev.spindle.dspsync;

import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.badinput.BadInputRows;
import dev.spindle.testkit.badinput.Belongings;
import java.util.Map;

/** Every route and table of the service against the bad-input table. */
class BadInputIT extends ServiceStory implements BadInputRows {

  @Override
  public Belongings belongings() {
    connect();
    var secret = "canary-secret-" + tenant;
    http.put()
        .uri("/api/providers/spotify")
        .headers(Tokens.as(Tokens.admin(tenant)))
        .bodyValue(
            Map.of(
                "enabled",
                false,
                "credentials",
                Map.of("clientId", "studio", "clientSecret", secret)))
        .exchange()
        .expectStatus()
        .isOk();
    WORLD.answers(release, 30, WORLD.album(release));
    publish(release);
    release(1);
    events.awaitOne(Topics.DSP_SYNCED, release.id(), DspSynced.class);
    var conflict = conflicts("").at("/items/0/id").asString();
    return Belongings.of(
            tenant, Map.of("id", release.id().toString(), "cid", conflict, "provider", "spotify"))
        .hiding(secret);
  }
}
