package dev.spindle.lifecycle.unlocking;

import static dev.spindle.lifecycle.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.lifecycle.Api;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestEvents;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class UnlockRequestsIT {

  @Autowired WebTestClient http;
  @Autowired TestEvents events;
  private Api api;
  private UUID id = Api.newId();

  @BeforeEach
  void aReleaseThatIsOut() {
    api = new Api(http, events);
    id = api.released();
  }

  @Test
  void opensTheReleaseOnceAnAdministratorApproves() {
    var request = ask("the title has a typo");

    decide(api.manager(), request, "approve", Map.of()).is(403);
    assertThat(status(request)).isEqualTo("PENDING");

    decide(api.admin(), request, "approve", Map.of("reason", "go ahead")).is(200);
    assertThat(api.read(id, "lifecycle").get("lock").asString()).isEqualTo("UNLOCKED");
    assertThat(api.read(id, "history").get("items").get(0).get("reason").asString())
        .isEqualTo("max asked: the title has a typo Approved: go ahead");
    assertThat(status(request)).isEqualTo("APPROVED");
  }

  @Test
  void leavesTheReleaseAloneWhenRejectedWithAReason() {
    var request = ask("I feel like it");

    decide(api.manager(), request, "reject", Map.of("reason", "no")).is(403);
    decide(api.admin(), request, "reject", Map.of()).is(400);
    decide(api.admin(), request, "reject", Map.of("reason", "no")).is(200);

    assertThat(api.read(id, "lifecycle").get("lock").asString()).isEqualTo("PARTIAL");
  }

  @Test
  void decidesOnce() {
    var request = ask("please");
    decide(api.admin(), request, "reject", Map.of("reason", "no")).is(200);

    var refusal = json(decide(api.admin(), request, "approve", Map.of()).is(409));

    assertThat(refusal.get("code").asString()).isEqualTo("unlock-request-decided");
    assertThat(api.read(id, "lifecycle").get("lock").asString()).isEqualTo("PARTIAL");
  }

  @Test
  void keepsOneWaitingAndTakesARepeatAsTheSame() {
    var body = Map.<String, Object>of("id", Api.newId(), "reason", "please");
    var first = json(post(body).is(201));

    assertThat(json(post(body).is(201))).isEqualTo(first);
    post(Map.of("reason", "again")).is(409);
  }

  @Test
  void refusesWhereThereIsNothingToOpen() {
    api.post(api.admin(), id, "unlock", Map.of("reason", "because")).is(200);

    var refusal = json(post(Map.of("reason", "please")).is(422));

    assertThat(refusal.get("violations").get(0).get("code").asString()).isEqualTo("not-looser");
  }

  @Test
  void pagesThroughTheRequests() {
    for (var reason : new String[] {"one", "two", "three"}) {
      decide(api.admin(), ask(reason), "reject", Map.of("reason", "no")).is(200);
    }

    var first = api.read(id, "unlock-requests?limit=2");
    var rest = api.read(id, "unlock-requests?limit=2&cursor=" + first.get("next").asString());

    assertThat(reasons(first)).containsExactly("three", "two");
    assertThat(reasons(rest)).containsExactly("one");
  }

  private static java.util.List<String> reasons(JsonNode page) {
    return page.get("items").valueStream().map(item -> item.get("reason").asString()).toList();
  }

  private String ask(String reason) {
    return json(post(Map.of("reason", reason)).is(201)).get("id").asString();
  }

  private Api.Answer post(Map<String, Object> body) {
    return api.post(api.manager(), id, "unlock-requests", body);
  }

  private Api.Answer decide(
      String token, String request, String decision, Map<String, Object> body) {
    return api.post(token, id, "unlock-requests/" + request + "/" + decision, body);
  }

  private String status(String request) {
    return api.read(id, "unlock-requests")
        .get("items")
        .valueStream()
        .filter(item -> item.get("id").asString().equals(request))
        .map(item -> item.get("status").asString())
        .findFirst()
        .orElseThrow();
  }
}
