package dev.spindle.delivery.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.delivery.Api;
import dev.spindle.delivery.Scene;
import dev.spindle.delivery.transport.PracticeStore;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TargetIT extends Scene {

  @Test
  void keepsATargetWithDefaultsAndChangesItByVersion() {
    var id = api.target(Api.targetBody(store, "Store"));
    var path = "/api/delivery-targets/" + id;

    var changed = Api.targetBody(store, "Renamed store");
    changed.remove("credential");
    api.put(path, 1, changed).expectStatus().isOk();

    var target = Api.json(api.get(path).expectStatus().isOk());
    assertThat(target.get("name").asString()).isEqualTo("Renamed store");
    assertThat(target.get("version").asLong()).isEqualTo(2);
    assertThat(target.get("names").get("audio").asString())
        .isEqualTo("{release}_{disc:2}_{track:3}.{ext}");
    api.put(path, 1, changed).expectStatus().isEqualTo(412);
    assertThat(passed(id)).as("the password stayed").isTrue();
  }

  @Test
  void aRepeatOfTheSamePostIsTheSameTarget() {
    var body = Api.targetBody(store, "Once");
    body.put("id", UUID.randomUUID());

    assertThat(api.target(body)).isEqualTo(api.target(body));
  }

  @Test
  void refusesATakenNameAndEverythingWrongAtOnce() {
    api.target(Api.targetBody(store, "Twice"));
    var taken = api.post("/api/delivery-targets", Api.targetBody(store, "TWICE"));
    assertThat(code(taken.expectStatus().isEqualTo(409))).isEqualTo("target-name-taken");

    var wrong = Api.targetBody(store, "Wrong");
    wrong.put("store", Map.of("dpid", "PADPIDA2014120301W", "name", "Fake"));
    wrong.put("territories", Map.of("mode", "INCLUDE", "codes", new String[] {"ZZ"}));
    var refused = Api.json(api.post("/api/delivery-targets", wrong).expectStatus().isEqualTo(422));

    assertThat(refused.get("code").asString()).isEqualTo("target-invalid");
    assertThat(refused.get("violations"))
        .extracting(violation -> violation.get("field").asString())
        .contains("store.dpid", "territories.codes");
  }

  @Test
  @Tag("bad-input")
  @Tag("S15")
  void refusesAHostInsideOurOwnNetwork() {
    var inside = Api.targetBody(store, "Inside");
    var connection = new HashMap<>(Map.of("host", "169.254.169.254", "username", "x"));
    connection.put("hostKey", store.endpoint().hostKey().fingerprint());
    inside.put("connection", connection);

    var refused = Api.json(api.post("/api/delivery-targets", inside).expectStatus().isEqualTo(422));

    assertThat(refused.get("violations").get(0).get("field").asString())
        .isEqualTo("connection.host");
  }

  @Test
  @Tag("bad-input")
  @Tag("S1")
  void isNotThereForAnotherTenant() {
    var id = api.target(store);

    var other = another();

    other.get("/api/delivery-targets/" + id).expectStatus().isNotFound();
    other.post("/api/delivery-targets/" + id + "/test", Map.of()).expectStatus().isNotFound();
    assertThat(Api.json(other.get("/api/delivery-targets")).get("items")).isEmpty();
  }

  @Test
  @Tag("bad-input")
  @Tag("S25")
  void neverShowsASecretAndBindsItToItsRow() {
    var one = api.target(store);
    var two = api.target(store);

    var shown = Api.text(api.get("/api/delivery-targets/" + one));
    assertThat(shown).doesNotContain(PracticeStore.PASSWORD);
    assertThat(database.rows("select t::text as t from delivery_target t").toString())
        .doesNotContain(PracticeStore.PASSWORD);

    var swap =
        "update delivery_target set credential = (select credential from delivery_target"
            + " where id = '%s') where id = '%s' returning id";
    database.rows(swap.formatted(two, one));
    api.post("/api/delivery-targets/" + one + "/test", Map.of()).expectStatus().is5xxServerError();
  }

  @Test
  void aConnectionTestNamesTheStepThatFails() {
    var id = api.target(store);
    assertThat(passed(id)).isTrue();
    assertThat(store.tree()).as("left behind").isEmpty();

    store.refuseRenaming(_ -> true);
    assertThat(failedStep(id)).isEqualTo("RENAME");
    store.refuseOpening(_ -> true);
    assertThat(failedStep(id)).isEqualTo("WRITE");
    store.useNewHostKey();
    assertThat(failedStep(id)).isEqualTo("HOST_KEY");
    store.close();
    assertThat(failedStep(id)).isEqualTo("CONNECT");
  }

  @Test
  void forgetsTheSecretOfARemovedTarget() {
    var id = api.target(store);

    api.delete("/api/delivery-targets/" + id, 1).expectStatus().isNoContent();

    api.get("/api/delivery-targets/" + id).expectStatus().isNotFound();
    assertThat(
            database.rows("select credential from delivery_target where id = '%s'".formatted(id)))
        .first()
        .extracting(row -> row.get("credential"))
        .isEqualTo("");
  }

  private boolean passed(UUID id) {
    return test(id).get("passed").asBoolean();
  }

  private String failedStep(UUID id) {
    return test(id).get("failedStep").asString();
  }

  private tools.jackson.databind.JsonNode test(UUID id) {
    return Api.json(
        api.post("/api/delivery-targets/" + id + "/test", Map.of()).expectStatus().isOk());
  }

  private static String code(
      org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec answer) {
    return Api.json(answer).get("code").asString();
  }
}
