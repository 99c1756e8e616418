package dev.spindle.lifecycle;

import static dev.spindle.lifecycle.Api.json;

import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.badinput.BadInputRows;
import dev.spindle.testkit.badinput.Belongings;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every route and table of the service against the bad-input table. */
@ServiceTest
class BadInputIT implements BadInputRows {

  @Autowired private WebTestClient http;
  @Autowired private TestEvents events;

  @Override
  public Belongings belongings() {
    var api = new Api(http, events);
    var release = api.released();
    var asked = api.post(api.manager(), release, "unlock-requests", Map.of("reason", "a typo"));
    var request = json(asked.is(201)).get("id").asString();
    return Belongings.of(api.tenant, Map.of("releaseId", release.toString(), "requestId", request))
        .sending(
            Map.of(
                "POST /api/releases/{releaseId}/unlock-requests/{requestId}/reject",
                Map.of("reason", "no"),
                "POST /api/releases/{releaseId}/edit-check",
                Map.of("fields", List.of("title"))));
  }
}
