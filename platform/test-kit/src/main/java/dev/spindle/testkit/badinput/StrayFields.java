package dev.spindle.testkit.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.badinput.ApiDocument.Body;
import dev.spindle.testkit.badinput.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Fields that no client may write, and the same field twice (row S5). */
final class StrayFields {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> STRAY =
      List.of(
          "tenantId",
          "tenant_id",
          "status",
          "state",
          "lockStatus",
          "lock",
          "isrcSource",
          "createdAt",
          "changedBy",
          "version",
          "actor",
          "__proto__",
          "constructor");

  private final ApiDocument document;
  private final Belongings mine;
  private final Caller me;

  StrayFields(WebTestClient http, ApiDocument document, Belongings mine) {
    this.document = document;
    this.mine = mine;
    this.me = new Caller(http, mine.token());
  }

  Stream<DynamicTest> areRefused() {
    var before = everythingIRead();
    return Stream.concat(
        document.operations().stream()
            .filter(route -> sample(route) != null)
            .map(route -> DynamicTest.dynamicTest(route.name(), () -> tryOne(route))),
        Stream.of(
            DynamicTest.dynamicTest(
                "nothing changed",
                () -> assertThat(everythingIRead()).isNotEmpty().isEqualTo(before))));
  }

  private void tryOne(Operation route) {
    var good = Objects.requireNonNull(sample(route));
    var known = Objects.requireNonNull(route.body()).fields();
    STRAY.stream()
        .filter(field -> !known.contains(field))
        .forEach(field -> isNamed(route, with(good, field), field));
    if (!good.isEmpty()) {
      var answer = me.call(route, mine.own(route), twice(good));
      assertThat(answer.status()).as("a field twice: %s", answer).isEqualTo(400);
      assertThat(answer.body()).contains("\"violations\":[{");
    }
  }

  private void isNamed(Operation route, String body, String field) {
    var answer = me.call(route, mine.own(route), body);
    assertThat(answer.status()).as("%s: %s", field, answer).isEqualTo(400);
    assertThat(answer.body()).contains("\"violations\":[{").contains("\"" + field + "\"");
  }

  private @org.jspecify.annotations.Nullable Map<String, Object> sample(Operation route) {
    Body body = route.body();
    if (body == null || body.sample() == null || body.fields().isEmpty()) {
      return null;
    }
    return ApiDocument.map(mine.bodies().getOrDefault(route.name(), body.sample()));
  }

  private static String with(Map<String, Object> good, String field) {
    var body = new LinkedHashMap<>(good);
    body.put(field, "x");
    return JSON.writeValueAsString(body);
  }

  private static String twice(Map<String, Object> good) {
    var first = Map.of(good.keySet().iterator().next(), good.values().iterator().next());
    var fields = JSON.writeValueAsString(good);
    var again = JSON.writeValueAsString(first);
    return fields.substring(0, fields.length() - 1) + "," + again.substring(1);
  }

  /** Every answer to a read of mine. */
  private List<String> everythingIRead() {
    var answers = new ArrayList<String>();
    document.operations().stream()
        .filter(route -> route.isRead())
        .forEach(
            route -> {
              var answer = me.get(mine.own(route) + route.query());
              if (answer.status() == 200) {
                answers.add(route.name() + " " + answer.body());
              }
            });
    return answers;
  }
}
