package dev.spindle.imports.sessionstudio;

import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exports that keep to their schema and are otherwise as odd as they can be; the same for a seed.
 */
final class RandomExports {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String[] WORDS = {
    "Größe",
    "é\u0301",
    "日本",
    "a\u202Eb",
    "<&>\"'",
    "🎤",
    "  x  ",
    "\u0007!",
    "Night - EP",
    "feat. Y"
  };
  private static final String[] ROLES = {
    "writer", "producer", "Main Artist", "ft", "mastering", "kazoo", "LYRICS", "mix-engineer"
  };
  private static final String[] STATUS = {"rough", "mixed", "mastered"};
  private static final String[] KEYS = {"F#m", "8B", "H", "", "Bb"};

  private final Random random;

  RandomExports(long seed) {
    this.random = new Random(seed);
  }

  byte[] v1() {
    var export = JSON.createObjectNode();
    export.put("version", "1." + random.nextInt(9));
    export.put("projectName", text());
    export.put("artist", text());
    fill(export.putArray("tracks"), 1 + random.nextInt(12), this::v1Track);
    fill(export.putArray("collaborators"), random.nextInt(6), this::v1Person);
    return JSON.writeValueAsBytes(oddly(export));
  }

  byte[] v2() {
    var export = JSON.createObjectNode();
    export.put("version", "2");
    var project = export.putObject("project");
    project.put("id", "p" + random.nextInt(99));
    project.put("title", text());
    maybe(() -> project.put("artistName", text()));
    maybe(() -> project.put("titleVersion", text()));
    maybe(() -> project.put("upc", "72527310700" + random.nextInt(10)));
    maybe(() -> project.put("language", random.nextBoolean() ? "de" : "not a tag"));
    maybe(() -> project.put("type", random.nextBoolean() ? "album" : "single"));
    fill(project.putArray("tracks"), 1 + random.nextInt(12), this::v2Track);
    fill(project.putArray("collaborators"), random.nextInt(6), this::v2Person);
    return JSON.writeValueAsBytes(oddly(export));
  }

  private void v1Track(ObjectNode track) {
    track.put("title", text());
    track.put("duration", (1 + random.nextInt(900_000)) / 1000.0);
    maybe(() -> track.put("key", one(KEYS)));
    maybe(() -> track.put("status", one(STATUS)));
    maybe(() -> track.put("notes", text() + "\r\n\n\n" + text()));
    maybe(() -> track.put("bpm", 1 + random.nextInt(998)));
  }

  private void v1Person(ObjectNode person) {
    person.put("name", text());
    person.put("role", one(ROLES));
    maybe(() -> person.put("split", random.nextInt(101)));
  }

  private void v2Track(ObjectNode track) {
    track.put("id", "t");
    track.put("title", text());
    track.put("artistName", text());
    track.put("durationMs", 1 + random.nextInt(900_000));
    track.put("isExplicit", random.nextBoolean());
    maybe(() -> track.put("isCleanEdit", random.nextBoolean()));
    maybe(() -> track.put("discNumber", 1 + random.nextInt(3)));
    maybe(
        () ->
            track.put(
                "isrc", "QZABC26010" + random.nextInt(10) + (random.nextBoolean() ? "1" : "X")));
    maybe(() -> fill(track.putArray("collaborators"), random.nextInt(4), this::v2TrackPerson));
  }

  private void v2Person(ObjectNode person) {
    v2TrackPerson(person);
    maybe(() -> person.put("writerSplit", random.nextInt(101)));
    maybe(() -> person.put("masterSplit", random.nextInt(101)));
  }

  private void v2TrackPerson(ObjectNode person) {
    person.put("id", "c");
    person.put("name", text());
    person.put("role", one(ROLES));
    maybe(() -> person.put("ipi", "0001410733" + random.nextInt(10)));
  }

  private ObjectNode oddly(ObjectNode export) {
    maybe(() -> export.put("field/of~the\u0000future", 1));
    return export;
  }

  private void fill(ArrayNode list, int size, java.util.function.Consumer<ObjectNode> filler) {
    for (int i = 0; i < size; i++) {
      filler.accept(list.addObject());
    }
  }

  private void maybe(Runnable step) {
    if (random.nextBoolean()) {
      step.run();
    }
  }

  private String text() {
    return one(WORDS) + (random.nextBoolean() ? "" : " " + one(WORDS));
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
