package dev.spindle.testkit.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.badinput.ApiDocument.Operation;
import dev.spindle.testkit.badinput.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** An administrator of another tenant, at every route (rows S1 and S2). */
final class Strangers {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> FORGED =
      List.of("garbage", "", "e30", "W10x", encoded("[null]"), encoded("[\"x\",\"y\"]"));

  private final ApiDocument document;
  private final Belongings theirs;
  private final Caller owner;
  private final Caller stranger;

  Strangers(WebTestClient http, ApiDocument document, Belongings theirs) {
    this.document = document;
    this.theirs = theirs;
    this.owner = new Caller(http, theirs.token());
    this.stranger = new Caller(http, Tokens.admin(Tokens.newTenant()));
  }

  /** What deletes comes last, from the inside out: the owner has to reach every thing once. */
  Stream<DynamicTest> reachNothing() {
    return document.operations().stream()
        .filter(route -> !route.ids().isEmpty())
        .sorted(
            Comparator.comparing((Operation route) -> route.method().equals(HttpMethod.DELETE))
                .thenComparing(route -> -route.path().length()))
        .map(route -> DynamicTest.dynamicTest(route.name(), () -> tryOne(route)));
  }

  private void tryOne(Operation route) {
    var answer = stranger.call(route, theirs.own(route), theirs);
    var nobodys = stranger.call(route, theirs.unknown(route), theirs);

    assertThat(answer.status()).as("status of %s", answer).isEqualTo(nobodys.status());
    assertThat(answer.essence()).isEqualTo(nobodys.essence());
    if (theirs.open().contains(route.name())) {
      theirs.ids().stream()
          .filter(id -> !theirs.own(route).contains(id))
          .forEach(id -> assertThat(answer.body()).doesNotContain(id));
    } else {
      assertThat(answer.status()).as("%s", answer).isEqualTo(404);
      assertThat(owner.call(route, theirs.own(route), theirs).status())
          .as("the owner reaches it, or this test shows nothing")
          .isNotEqualTo(404);
    }
  }

  Stream<DynamicTest> listNothing() {
    return document.operations().stream()
        .filter(route -> route.isRead())
        .filter(route -> route.isPaged() || !route.path().contains("{"))
        .map(route -> DynamicTest.dynamicTest(route.name(), () -> list(route)));
  }

  private void list(Operation route) {
    var path = theirs.own(route);
    if (route.ids().isEmpty()) {
      showsNothing(stranger.get(path));
      showsNothing(stranger.get(path + "?tenantId=" + theirs.tenant() + "&sort=tenant_id"));
      var next = next(owner.get(path + (route.isPaged() ? "?limit=1" : "")));
      if (!next.isEmpty()) {
        showsNothing(stranger.get(path + "?cursor=" + next));
      }
    }
    if (route.isPaged()) {
      FORGED.forEach(
          cursor -> {
            var answer = owner.get(path + "?cursor=" + cursor);
            assertThat(answer.status()).as("cursor “%s”: %s", cursor, answer).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("bad-cursor");
          });
    }
  }

  private void showsNothing(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isIn(200, 404);
    theirs.ids().forEach(id -> assertThat(answer.body()).doesNotContain(id));
  }

  private static String next(Answer page) {
    assertThat(page.status()).as("%s", page).isEqualTo(200);
    var body = JSON.readTree(page.body());
    return body.isObject() ? body.path("next").asString("") : "";
  }

  private static String encoded(String keys) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(keys.getBytes(StandardCharsets.UTF_8));
  }
}
