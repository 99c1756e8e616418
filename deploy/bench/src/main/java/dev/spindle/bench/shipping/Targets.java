package dev.spindle.bench.shipping;

import dev.spindle.bench.stack.Label;
import dev.spindle.local.client.Json;
import dev.spindle.local.demo.story.Narrator;
import dev.spindle.local.demo.story.PracticeStores;
import dev.spindle.local.demo.story.Stage;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where deliveries go: the practice stores, more doors to them, and one that never answers. */
final class Targets {

  private final Site site;
  private final Label label;
  private final HttpClient http;

  Targets(Site site, Label label, HttpClient http) {
    this.site = site;
    this.label = label;
    this.http = http;
  }

  /** Connects the practice stores as the demo does; ids of the targets. */
  List<String> connect() {
    var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new PracticeStores(
            new Stage(
                site, label.api(), http, new Narrator(quiet), site.home().folder().resolve("demo")))
        .connect();
    return label
        .api()
        .get("/api/delivery-targets?limit=100")
        .body()
        .path("items")
        .valueStream()
        .map(target -> target.path("id").asString())
        .toList();
  }

  /** One more target at the same door as this one; its id. */
  String another(String target, String name) throws IOException, InterruptedException {
    var like = label.api().get("/api/delivery-targets/" + target).body();
    return add(name, (JsonNode) like.path("connection"), like, password(like));
  }

  /** A target at a port where somebody listens and never says a word; its id. */
  String dead(String like, int port) throws IOException, InterruptedException {
    var living = label.api().get("/api/delivery-targets/" + like).body();
    var connection = Json.object();
    living
        .path("connection")
        .properties()
        .forEach(
            field ->
                ((tools.jackson.databind.node.ObjectNode) connection)
                    .set(field.getKey(), field.getValue()));
    ((tools.jackson.databind.node.ObjectNode) connection).put("port", port);
    return add("Dead Store", connection, living, password(living));
  }

  private String add(String name, JsonNode connection, JsonNode like, String password) {
    return label
        .api()
        .post(
            "/api/delivery-targets",
            Json.object(
                "name",
                name,
                "live",
                true,
                "active",
                true,
                "connection",
                connection,
                "credential",
                Map.of("password", password),
                "store",
                like.path("store")))
        .text("id");
  }

  private String password(JsonNode target) throws IOException, InterruptedException {
    var store =
        ask("/admin/stores")
            .valueStream()
            .filter(s -> s.path("title").asString().equals(target.path("name").asString()))
            .findFirst()
            .orElseThrow();
    return ask("/admin/stores/%s/credentials".formatted(store.path("name").asString()))
        .path("sftpPassword")
        .asString();
  }

  private JsonNode ask(String path) throws IOException, InterruptedException {
    var uri = URI.create(site.ports().http(Port.SANDBOX) + path);
    var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    return JsonMapper.shared().readTree(answer.body());
  }
}
