package dev.spindle.catalog.editing.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.tenant.TenantSettings.Defaults;
import dev.spindle.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies nobody thought of. */
class ReleaseBodyTest {

  private static final long SEED = 8_128L;

  private static final String GOOD =
      """
      {"id": "01985f00-7a10-7000-8000-000000000001", "title": "Lys", "displayArtist": "Å", "releaseType": "EP",
       "upc": "036000291452", "language": "no", "pLine": {"year": 2026, "text": "N"}, "originalReleaseDate": "2026-11",
       "territories": {"mode": "EXCLUDE", "codes": ["CU", "XK"]},
       "offers": [{"commercialModel": "SubscriptionModel", "useTypes": ["OnDemandStream"], "priceCode": "A"}],
       "credits": [{"name": "Å", "role": "MAIN_ARTIST", "isni": "000000012281955X"}],
       "splits": [{"name": "Å", "kind": "MASTER", "role": "PRODUCER", "basisPoints": 10000}],
       "tracks": [{"title": "t", "disc": 1, "sequence": 1, "isrc": "QZABC2600001", "durationMs": 31000, "bpm": 99.5},
                  {"title": "u", "credits": [{"name": "B", "role": "DRUMMER", "ipi": "00014107338"}]}]}
      """;

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-1",
          "1e400",
          "-0.0",
          "9223372036854775808",
          "\"\"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "[]",
          "{}",
          "[[[]]]",
          "{\"a\":{}}",
          "[null]",
          "\"2026\"");

  @Test
  void theSameBodyMakesTheSameRelease() {
    assertThat(read(node())).isEqualTo(read(node()));
    assertThat(read(node()).tracks()).extracting(track -> track.id().version()).containsOnly(7);
  }

  /** Whatever is put wherever: a release or a problem that names something, never a crash. */
  @Test
  void everyBodyIsTakenOrRefusedWithAReason() {
    var random = new Random(SEED);
    int refused = 0;
    for (int run = 0; run < 10_000; run++) {
      var body = node();
      for (int i = 0; i <= random.nextInt(3); i++) {
        mutate(body, random);
      }
      refused += isRefused(body, "seed %d run %d: %s".formatted(SEED, run, body)) ? 1 : 0;
    }
    assertThat(refused).isBetween(5_000, 9_999);
  }

  private static boolean isRefused(ObjectNode body, String when) {
    try {
      read(body);
      return false;
    } catch (ProblemException e) {
      assertThat(e.violations())
          .as(when)
          .isNotEmpty()
          .allSatisfy(v -> assertThat(v.fix()).isNotBlank());
      return true;
    }
  }

  private static void mutate(ObjectNode body, Random random) {
    var places = new ArrayList<JsonNode>();
    collect(body, places);
    var odd = CatalogJson.MAPPER.readTree(ODD.get(random.nextInt(ODD.size())));
    switch (places.get(random.nextInt(places.size()))) {
      case ObjectNode object when !object.isEmpty() -> {
        var names = List.copyOf(object.propertyNames());
        object.set(names.get(random.nextInt(names.size())), odd);
      }
      case ArrayNode array when !array.isEmpty() -> array.set(random.nextInt(array.size()), odd);
      default -> body.set("field" + random.nextInt(3), odd);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    if (node.isContainer()) {
      into.add(node);
      node.forEach(child -> collect(child, into));
    }
  }

  private static ObjectNode node() {
    return Strictness.parse(GOOD.getBytes(StandardCharsets.UTF_8));
  }

  private static Release read(ObjectNode node) {
    return Strictness.read(node, in -> ReleaseBody.read(in, Defaults.USUAL, 2026));
  }
}
