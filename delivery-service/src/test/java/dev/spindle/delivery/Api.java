package dev.spindle.delivery;

import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.delivery.transport.PracticeStore;
import dev.spindle.platform.objects.ObjectStore;
import dev.spindle.testkit.TestEvents;
import dev.spindle.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a client of one tenant, and its neighbours, see it. */
public final class Api {

  public static final String STORE_DPID = "PADPIDA2011021601H";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static {
    // A test that kills a worker does so with an Error in the worker's thread.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }

  public final UUID tenant = Tokens.newTenant();
  public final Releases releases;
  private final WebTestClient http;
  private final TestEvents events;

  public Api(WebTestClient http, TestEvents events, ObjectStore objects) {
    this.http = http;
    this.events = events;
    this.releases = new Releases(objects);
  }

  /** The body that makes a target of a practice store. */
  public static Map<String, Object> targetBody(PracticeStore store, String name) {
    var body = new HashMap<String, Object>();
    body.put("name", name);
    body.put("provider", "spotify");
    body.put("live", true);
    body.put(
        "connection",
        Map.of(
            "host",
            "127.0.0.1",
            "port",
            store.port(),
            "username",
            PracticeStore.USER,
            "hostKey",
            store.endpoint().hostKey().fingerprint(),
            "acknowledgementFolder",
            "acknowledgements"));
    body.put("credential", Map.of("password", PracticeStore.PASSWORD));
    body.put("store", Map.of("dpid", STORE_DPID, "name", "Practice Store"));
    return body;
  }

  public UUID target(PracticeStore store) {
    return target(targetBody(store, "Practice " + Releases.newId()));
  }

  public UUID target(Map<String, Object> body) {
    var made = json(post("/api/delivery-targets", body).expectStatus().isCreated());
    return UUID.fromString(made.get("id").asString());
  }

  /** A deliverable release of so many tracks that is scheduled. */
  public UUID scheduled(int tracks) {
    var id = Releases.newId();
    events.publish(Topics.RELEASE_CHANGED, id, tenant, releases.deliverable(id, 1, tracks).build());
    transition(id, 1, ReleaseState.SCHEDULED, 1);
    return id;
  }

  public void transition(UUID id, long version, ReleaseState state, long catalogVersion) {
    events.publish(
        Topics.RELEASE_TRANSITIONED,
        id,
        tenant,
        Releases.transitioned(id, version, state, catalogVersion));
  }

  public ResponseSpec get(String path) {
    return http.get().uri(path).headers(Tokens.as(Tokens.viewer(tenant))).exchange();
  }

  public ResponseSpec post(String path, Object body) {
    return http.post()
        .uri(path)
        .headers(Tokens.as(Tokens.manager(tenant)))
        .bodyValue(body)
        .exchange();
  }

  public ResponseSpec put(String path, long version, Object body) {
    return http.put()
        .uri(path)
        .headers(Tokens.as(Tokens.manager(tenant)))
        .header("If-Match", "\"" + version + "\"")
        .bodyValue(body)
        .exchange();
  }

  public List<JsonNode> deliveries(UUID releaseId) {
    var page = json(get("/api/deliveries?releaseId=" + releaseId).expectStatus().isOk());
    return StreamSupport.stream(page.get("items").spliterator(), false).toList();
  }

  /** Waits until the newest delivery of a release has a status; its details. */
  public JsonNode awaitStatus(UUID releaseId, String status) {
    await(status)
        .atMost(PATIENCE)
        .until(
            () -> {
              var all = deliveries(releaseId);
              return !all.isEmpty() && all.getFirst().get("status").asString().equals(status);
            });
    return details(deliveries(releaseId).getFirst().get("id").asString());
  }

  public JsonNode details(String deliveryId) {
    return json(get("/api/deliveries/" + deliveryId).expectStatus().isOk());
  }

  public ResponseSpec delete(String path, long version) {
    return http.delete()
        .uri(path)
        .headers(Tokens.as(Tokens.manager(tenant)))
        .header("If-Match", "\"" + version + "\"")
        .exchange();
  }

  public static JsonNode json(ResponseSpec response) {
    return JSON.readTree(bytes(response));
  }

  public static String text(ResponseSpec response) {
    return new String(bytes(response), StandardCharsets.UTF_8);
  }

  public static byte[] bytes(ResponseSpec response) {
    var body = response.expectBody(byte[].class).returnResult().getResponseBody();
    return Objects.requireNonNull(body);
  }
}
