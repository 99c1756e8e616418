package dev.spindle.local.demo.story;

import static dev.spindle.local.demo.story.Disproved.unless;

import dev.spindle.local.client.Answer;
import dev.spindle.local.client.Api;
import dev.spindle.local.client.ApiException;
import dev.spindle.local.client.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a release is: drafted, filled, read back. */
final class Catalogue {

  private static final String SENDER = "PADPIDA2026112111Y";
  private static final int LEAST_REFUSAL = 400;

  private final Api api;

  Catalogue(Api api) {
    this.api = api;
  }

  /** Settles the label's name, DPID and code ranges, unless that was done before. */
  String settleTenant() {
    var present = api.get("/api/tenant");
    if (!present.text("dpid").equals(SENDER)) {
      api.put(
          "/api/tenant",
          Json.object(
              "name", "Northlight Records",
              "dpid", SENDER,
              "isrcRange", Map.of("prefix", "QZSPN", "first", 1, "last", 99_999),
              "upcRange", Map.of("prefix", "199316", "first", 1),
              "defaults",
                  Map.of(
                      "label",
                      "Northlight Records",
                      "language",
                      "en",
                      "pLine",
                      "Northlight Records",
                      "cLine",
                      "Northlight Records")),
          present.etag().orElse(""));
    }
    var settled = api.get("/api/tenant");
    unless(settled.text("dpid").equals(SENDER), "tenant reads back as %s", settled.body());
    return "%s, DPID %s, ISRC prefix %s"
        .formatted(settled.text("name"), SENDER, settled.text("isrcRange.prefix"));
  }

  /** Creates a release; its id. */
  String create(JsonNode draft) {
    return api.post("/api/releases", draft).text("id");
  }

  Answer release(String id) {
    return api.get("/api/releases/" + id);
  }

  List<JsonNode> tracks(String id) {
    return api.get("/api/releases/" + id + "/tracks").body().path("items").valueStream().toList();
  }

  /** Uploads a master and compares what the catalogue measured with the file. */
  JsonNode uploadAudio(String release, String track, Path file, long durationMs)
      throws IOException {
    var stored =
        api.upload("/api/releases/%s/tracks/%s/audio".formatted(release, track), file, "audio/wav")
            .body();
    compare(stored, file);
    unless(
        stored.path("durationMs").asLong() == durationMs,
        "%s lasts %s ms, not %d",
        file.getFileName(),
        stored.path("durationMs"),
        durationMs);
    return stored;
  }

  JsonNode uploadCover(String release, Path file) throws IOException {
    var stored = api.upload("/api/releases/%s/cover".formatted(release), file, "image/jpeg").body();
    compare(stored, file);
    return stored;
  }

  private static void compare(JsonNode stored, Path file) throws IOException {
    var md5 = Md5.of(file);
    unless(
        find(stored, "md5").equals(md5),
        "%s arrived as %s, not %s",
        file.getFileName(),
        find(stored, "md5"),
        md5);
    unless(
        find(stored, "size").equals(String.valueOf(Files.size(file))),
        "%s arrived with %s bytes",
        file.getFileName(),
        find(stored, "size"));
  }

  private static String find(JsonNode node, String field) {
    var found = node.findValue(field);
    return found == null ? "" : found.asString();
  }

  /** Has the missing codes assigned. */
  String assignCodes(String release) {
    api.post("/api/releases/%s/identifiers".formatted(release), Json.object());
    var read = release(release);
    var isrcs = tracks(release).stream().map(track -> track.path("isrc").asString("")).toList();
    unless(
        !read.text("upc").isEmpty() && isrcs.stream().noneMatch(String::isEmpty),
        "codes are still missing");
    unless(isrcs.stream().distinct().count() == isrcs.size(), "an ISRC was assigned twice");
    return "UPC %s, ISRC %s%s"
        .formatted(
            read.text("upc"), isrcs.getFirst(), isrcs.size() == 1 ? "" : " … " + isrcs.getLast());
  }

  /** Asks what stores would still miss. */
  String readiness(String release) {
    var report = api.get("/api/releases/%s/readiness".formatted(release));
    var blockers =
        report
            .body()
            .path("findings")
            .valueStream()
            .filter(finding -> finding.path("severity").asString("").equals("BLOCKER"))
            .map(finding -> finding.path("code").asString(""))
            .collect(Collectors.joining(", "));
    unless(
        report.body().path("ready").asBoolean(),
        "not ready: %s",
        blockers.isEmpty() ? report.body() : blockers);
    return "ready, score %s, %d notes"
        .formatted(report.text("score"), report.body().path("findings").size());
  }

  /** Tries to change a locked release; the refusal is what is wanted. */
  String tryToEdit(String release) {
    var read = release(release);
    try {
      api.patch(
          "/api/releases/" + release,
          Json.object("title", "Edited after the lock"),
          read.etag().orElse(""));
    } catch (ApiException refused) {
      unless(refused.status() >= LEAST_REFUSAL && refused.status() < 500, "%s", refused.said());
      var after = release(release);
      unless(
          after.text("title").equals(read.text("title")),
          "the title changed to %s",
          after.text("title"));
      return "an edit is refused with %d, title still “%s”"
          .formatted(refused.status(), after.text("title"));
    }
    throw new Disproved("a locked release took an edit");
  }
}
