package dev.spindle.delivery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.delivery.Api;
import dev.spindle.delivery.Scene;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeskIT extends Scene {

  @Test
  void pagesThroughDeliveriesOnceEachNewestFirst() {
    for (int n = 0; n < 3; n++) {
      api.target(store);
    }
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");

    var seen = new HashSet<String>();
    var path = "/api/deliveries?limit=2&releaseId=" + release;
    var first = Api.json(api.get(path));
    first.get("items").forEach(item -> seen.add(item.get("id").asString()));
    var second = Api.json(api.get(path + "&cursor=" + first.get("next").asString()));
    second.get("items").forEach(item -> seen.add(item.get("id").asString()));

    assertThat(seen).hasSize(3);
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  @Tag("bad-input")
  @Tag("S2")
  void refusesACursorThatIsNotOurs() {
    var made =
        Base64.getUrlEncoder().encodeToString("[\"x\",\"y\"]".getBytes(StandardCharsets.UTF_8));

    api.get("/api/deliveries?cursor=" + made).expectStatus().isBadRequest();
    api.get("/api/delivery-targets?cursor=" + made).expectStatus().isBadRequest();
  }

  @Test
  @Tag("bad-input")
  @Tag("S1")
  void showsNothingOfADeliveryToAnotherTenant() {
    api.target(store);
    var id = api.awaitStatus(api.scheduled(1), "DELIVERED").get("delivery").get("id").asString();

    var other = another();

    for (var path : new String[] {"", "/logs", "/ern", "/package"}) {
      other.get("/api/deliveries/" + id + path).expectStatus().isNotFound();
    }
    for (var step : new String[] {"/retry", "/cancel"}) {
      other
          .post("/api/deliveries/" + id + step, Map.of("reason", "not mine"))
          .expectStatus()
          .isNotFound();
    }
  }

  @Test
  @Tag("bad-input")
  @Tag("S26")
  void noSecretIsInAnyTableOrEvent() {
    api.target(store);
    api.awaitStatus(api.scheduled(1), "DELIVERED");

    for (var table :
        database.rows(
            "select table_name as t from information_schema.tables where table_schema = 'public'")) {
      var rows = database.rows("select x::text as x from %s x".formatted(table.get("t")));
      assertThat(rows.toString()).as("table %s", table.get("t")).doesNotContain("canary");
    }
  }
}
