package dev.spindle.sandbox.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.sandbox.MovableClock;
import dev.spindle.sandbox.SandboxTest;
import dev.spindle.sandbox.catalogue.Albums;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.catalogue.Deal;
import dev.spindle.sandbox.catalogue.DealMoment;
import dev.spindle.sandbox.catalogue.Listing;
import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Credentials;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.Stores;
import dev.spindle.sandbox.web.StoreClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class SpotifyControllerTest {

  private static final String UPC = "0012345678905";

  @Autowired Stores stores;
  @Autowired Catalogue catalogue;
  @Autowired CredentialBook credentials;
  @Autowired Behaviours behaviours;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Store store;
  private StoreClient http;

  @BeforeEach
  void fillShelf() {
    store = stores.find("northwind").orElseThrow();
    http = new StoreClient(port);
    catalogue.put(store, new Listing(Albums.album(UPC, 3), Instant.EPOCH));
  }

  @AfterEach
  void behave() {
    behaviours.replace(store, Behaviour.GOOD);
    clock.reset();
  }

  @Test
  void findsAnAlbumByItsExactUpcAndShowsItWithoutIsrcs() {
    String token = token();
    JsonNode hits = get("/northwind/v1/search?type=album&q=upc:" + UPC, token).json();
    String id = hits.at("/albums/items/0/id").asString();

    JsonNode album = get("/northwind/v1/albums/" + id, token).json();

    assertThat(hits.at("/albums/total").asInt()).isEqualTo(1);
    assertThat(hits.at("/albums/limit").asInt()).isEqualTo(5);
    assertThat(album.at("/external_ids/upc").asString()).isEqualTo(UPC);
    assertThat(album.at("/tracks/items/0/duration_ms").asLong()).isEqualTo(181_500);
    assertThat(album.at("/tracks/items/0/external_ids").isMissingNode()).isTrue();
    assertThat(album.has("label")).isFalse();
    assertThat(
            get("/northwind/v1/search?type=album&q=upc:12345678905", token)
                .json()
                .at("/albums/total")
                .asInt())
        .isZero();
  }

  @Test
  void showsTheIsrcOfATrackAskedForByItself() {
    String token = token();
    JsonNode hits = get("/northwind/v1/search?type=track&q=isrc:QZABC2600002", token).json();
    String id = hits.at("/tracks/items/0/id").asString();

    JsonNode track = get("/northwind/v1/tracks/" + id, token).json();

    assertThat(track.at("/external_ids/isrc").asString()).isEqualTo("QZABC2600002");
    assertThat(track.at("/album/name").asString()).isEqualTo("Nachtfahrt & <Söhne>");
  }

  @Test
  void pagesThroughTheTracksOfALongAlbum() {
    catalogue.put(store, new Listing(Albums.album("0000000000055", 55), Instant.EPOCH));
    String token = token();
    String id =
        get("/northwind/v1/search?type=album&q=upc:0000000000055", token)
            .json()
            .at("/albums/items/0/id")
            .asString();

    String next = get("/northwind/v1/albums/" + id, token).json().at("/tracks/next").asString();
    JsonNode page = get(next.substring(next.indexOf("/northwind")), token).json();

    assertThat(page.at("/items")).hasSize(5);
    assertThat(page.at("/next").isNull()).isTrue();
  }

  @Test
  void refusesPagesOfMoreThanTen() {
    assertThat(get("/northwind/v1/search?type=album&limit=11&q=upc:" + UPC, token()).status())
        .isEqualTo(400);
  }

  @Test
  void wantsATokenOfItsOwnAndLetsItExpire() {
    String token = token();
    String path = "/northwind/v1/search?type=album&q=upc:" + UPC;

    assertThat(http.get(path).status()).isEqualTo(401);
    assertThat(get(path, "made-up").json().at("/error/message").asString())
        .isEqualTo("Invalid access token");

    clock.advance(Duration.ofMinutes(61));

    assertThat(get(path, token).json().at("/error/message").asString())
        .isEqualTo("The access token expired");
    assertThat(get(path, token()).status()).isEqualTo(200);
  }

  @Test
  void refusesUnknownClients() {
    var answer =
        http.post(
            "/northwind/api/token",
            "grant_type=client_credentials",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            "Basic bm86bm8=");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/error").asString()).isEqualTo("invalid_client");
  }

  @Test
  void hidesWhatIsNotYetOutOrNotForThatMarket() {
    Deal later =
        new Deal(
            Set.of("DE"),
            Set.of(),
            new DealMoment(LocalDateTime.MIN, Instant.now().plusSeconds(600)),
            null);
    catalogue.put(store, new Listing(Albums.album(UPC, 3, List.of(later)), Instant.EPOCH));
    String path = "/northwind/v1/search?type=album&q=upc:" + UPC;

    assertThat(total(path)).isZero();

    clock.advance(Duration.ofMinutes(11));

    assertThat(total(path)).isEqualTo(1);
    assertThat(total(path + "&market=DE")).isEqualTo(1);
    assertThat(total(path + "&market=US")).isZero();
  }

  @Test
  void needsTimeUntilItShowsWhatItAccepted() {
    catalogue.put(store, new Listing(Albums.album("0000000000017", 1), clock.instant()));
    String path = "/northwind/v1/search?type=album&q=upc:0000000000017";

    assertThat(total(path)).isZero();

    clock.advance(Duration.ofSeconds(6));

    assertThat(total(path)).isEqualTo(1);
  }

  @Test
  void saysTooFastWithRetryAfterAsOftenAsTold() {
    String token = token();
    behaviours.replace(
        store, new Behaviour(null, new Behaviour.Api(429, 7, null, null, 2, null), null, null));
    String path = "/northwind/v1/search?type=album&q=upc:" + UPC;

    var first = get(path, token);

    assertThat(first.status()).isEqualTo(429);
    assertThat(first.headers()).containsEntry("retry-after", "7");
    assertThat(first.json().at("/error/reason").isMissingNode()).isTrue();
    assertThat(get(path, token).status()).isEqualTo(429);
    assertThat(get(path, token).status()).isEqualTo(200);
  }

  @Test
  void saysThatTheBudgetIsUsedUpWithoutRetryAfter() {
    String token = token();
    behaviours.replace(
        store, new Behaviour(null, new Behaviour.Api(null, null, true, null, 1, null), null, null));

    var answer = get("/northwind/v1/search?type=album&q=upc:" + UPC, token);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers()).doesNotContainKey("retry-after");
    assertThat(answer.json().at("/error/reason").asString()).isEqualTo("QUOTA_EXCEEDED");
  }

  @Test
  void showsOtherDurationsIsrcsAndTitlesWhenToldTo() {
    behaviours.replace(
        store,
        new Behaviour(
            null,
            null,
            null,
            new Behaviour.Catalogue(
                "Other", null, List.of(new Behaviour.Distortion(1, 4000L, "GBXYZ2600001", "X")))));
    String token = token();
    JsonNode hits = get("/northwind/v1/search?type=track&q=isrc:GBXYZ2600001", token).json();

    assertThat(hits.at("/tracks/items/0/duration_ms").asLong()).isEqualTo(185_500);
    assertThat(hits.at("/tracks/items/0/name").asString()).isEqualTo("X");
    assertThat(hits.at("/tracks/items/0/album/name").asString()).isEqualTo("Other");
  }

  private int total(String path) {
    return get(path, token()).json().at("/albums/total").asInt(-1);
  }

  private StoreClient.Answer get(String path, String token) {
    return http.get(path, "Authorization", "Bearer " + token);
  }

  private String token() {
    Credentials own = credentials.of(store);
    String pair = own.clientId() + ':' + own.clientSecret();
    return http.post(
            "/northwind/api/token",
            "grant_type=client_credentials",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
        .json()
        .at("/access_token")
        .asString();
  }
}
