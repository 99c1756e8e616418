package dev.spindle.local.demo.story;

import static dev.spindle.local.demo.story.Disproved.unless;

import dev.spindle.local.client.ApiException;
import dev.spindle.local.client.Json;
import dev.spindle.local.system.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stores to practise on: what they publish about themselves, and how the label is connected to
 * them, for deliveries and for looking at their catalogues.
 */
public final class PracticeStores {

  private static final String SHOP_WINDOW = "US";

  private final Stage stage;
  private List<Store> stores = List.of();

  /**
   * @param name also the folder its deliveries lie in
   * @param title for people
   * @param provider as services call its shape: spotify, apple-music or deezer
   * @param facts what the store publishes
   */
  record Store(String name, String title, String provider, JsonNode facts) {}

  public PracticeStores(Stage stage) {
    this.stage = stage;
  }

  /** Connects them all, and tries each connection. */
  public void connect() {
    var narrator = stage.narrator();
    narrator.chapter("Northlight Records, and three stores to practise on");
    narrator.step("label", "signed in", this::signIn);
    narrator.step("label", "settings", new Catalogue(stage.api())::settleTenant);
    narrator.step("label", "stores connected for delivery", this::connectTargets);
    narrator.step("label", "stores connected for sync", this::connectProviders);
  }

  /** Those that take deliveries. */
  List<Store> all() {
    return stores;
  }

  /** The store that a delivery target is named after. */
  Store named(String title) {
    return stores.stream()
        .filter(store -> store.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new Disproved("no store is called " + title));
  }

  private String signIn() {
    var me = stage.api().get("/api/me");
    unless(!me.text("tenant").isEmpty(), "the token names no tenant: %s", me.body());
    return "as “%s”, tenant %s, roles %s"
        .formatted(me.text("name"), me.text("tenant"), me.body().path("roles"));
  }

  private String connectTargets() {
    stores =
        ask("/admin/stores")
            .valueStream()
            .filter(store -> store.hasNonNull("sftp"))
            .map(
                store ->
                    new Store(text(store, "name"), text(store, "title"), provider(store), store))
            .toList();
    var known = targets();
    for (var store : stores) {
      var id = known.containsKey(store.title()) ? known.get(store.title()) : addTarget(store);
      var test = stage.api().post("/api/delivery-targets/%s/test".formatted(id), Json.object());
      unless(test.body().path("passed").asBoolean(), "%s: %s", store.title(), test.body());
    }
    return stores.stream()
        .map(
            store ->
                "%s (SFTP %d)"
                    .formatted(store.title(), store.facts().path("sftp").path("port").asInt()))
        .collect(Collectors.joining(", ", "", "; each connection tested"));
  }

  private Map<String, String> targets() {
    return stage
        .api()
        .get("/api/delivery-targets?limit=100")
        .body()
        .path("items")
        .valueStream()
        .collect(Collectors.toMap(t -> text(t, "name"), t -> text(t, "id")));
  }

  private String addTarget(Store store) {
    var door = store.facts().path("sftp");
    var credentials = ask("/admin/stores/%s/credentials".formatted(store.name()));
    var made =
        stage
            .api()
            .post(
                "/api/delivery-targets",
                Json.object(
                    "name", store.title(),
                    "provider", store.provider(),
                    "live", true,
                    "connection",
                        Map.of(
                            "host", text(door, "host"),
                            "port", door.path("port").asInt(),
                            "username", text(store.facts(), "sftpUser"),
                            "hostKey", text(door, "fingerprint"),
                            "acknowledgementFolder", "acknowledgements"),
                    "credential", Map.of("password", text(credentials, "sftpPassword")),
                    "store", Map.of("dpid", text(store.facts(), "dpid"), "name", store.title())));
    return made.text("id");
  }

  private String connectProviders() {
    for (var store : stores) {
      var path = "/api/providers/" + store.provider();
      stage
          .api()
          .put(
              path,
              Json.object(
                  "enabled", true, "market", SHOP_WINDOW, "credentials", credentials(store)),
              etag(path));
      var read = stage.api().get(path);
      unless(
          read.body().path("enabled").asBoolean(),
          "%s reads back as %s",
          store.provider(),
          read.body());
    }
    return stores.stream().map(Store::provider).collect(Collectors.joining(", "));
  }

  private String etag(String path) {
    try {
      return stage.api().get(path).etag().orElse("");
    } catch (ApiException e) {
      unless(e.status() == 404, "%s", e.said());
      return "";
    }
  }

  private Map<String, String> credentials(Store store) {
    var given = ask("/admin/stores/%s/credentials".formatted(store.name()));
    return switch (store.provider()) {
      case "spotify" -> pick(given, "clientId", "clientSecret");
      case "apple-music" -> pick(given, "teamId", "keyId", "privateKey");
      default -> Map.of();
    };
  }

  private static Map<String, String> pick(JsonNode node, String... names) {
    return List.of(names).stream()
        .collect(Collectors.toMap(name -> name, name -> text(node, name)));
  }

  private JsonNode ask(String path) {
    var uri = URI.create(stage.site().ports().http(Port.SANDBOX) + path);
    try {
      var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build();
      var answer = stage.http().send(request, HttpResponse.BodyHandlers.ofString());
      unless(answer.statusCode() == 200, "%s answered %d", uri, answer.statusCode());
      return JsonMapper.shared().readTree(answer.body());
    } catch (IOException e) {
      throw new Disproved(uri + " does not answer: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Disproved("interrupted");
    }
  }

  private static String provider(JsonNode store) {
    return text(store, "shape").toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
