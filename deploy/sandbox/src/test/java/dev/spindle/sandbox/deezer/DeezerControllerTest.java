package dev.spindle.sandbox.deezer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.sandbox.MovableClock;
import dev.spindle.sandbox.SandboxTest;
import dev.spindle.sandbox.catalogue.Albums;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.catalogue.Listing;
import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.Stores;
import dev.spindle.sandbox.web.StoreClient;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class DeezerControllerTest {

  private static final String UPC = "0602445868162";

  @Autowired Stores stores;
  @Autowired Catalogue catalogue;
  @Autowired Behaviours behaviours;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Store store;
  private StoreClient http;

  @BeforeEach
  void fillShelf() {
    store = stores.find("cascade").orElseThrow();
    http = new StoreClient(port);
    catalogue.put(store, new Listing(Albums.album(UPC, 3), Instant.EPOCH));
    clock.advance(Duration.ofSeconds(6));
  }

  @AfterEach
  void behave() {
    behaviours.replace(store, Behaviour.GOOD);
  }

  @Test
  void findsAnAlbumByUpcWhateverItsLeadingZerosInWholeSecondsAndWithoutIsrcs() {
    JsonNode album = http.get("/cascade/album/upc:602445868162").json();

    assertThat(album.at("/upc").asString()).isEqualTo(UPC);
    assertThat(album.at("/nb_tracks").asInt()).isEqualTo(3);
    assertThat(album.at("/tracks/data/0/duration").asLong()).isEqualTo(181);
    assertThat(album.at("/tracks/data/0/isrc").isMissingNode()).isTrue();
    assertThat(album.at("/tracks/data/0/track_position").isMissingNode()).isTrue();
    assertThat(http.get("/cascade/album/" + album.at("/id").asString()).json()).isEqualTo(album);
  }

  @Test
  void showsIsrcAndPositionOfATrackAskedForByItself() {
    JsonNode track = http.get("/cascade/track/isrc:QZABC2600003").json();

    assertThat(track.at("/isrc").asString()).isEqualTo("QZABC2600003");
    assertThat(track.at("/track_position").asInt()).isEqualTo(3);
    assertThat(http.get("/cascade/track/" + track.at("/id").asString()).json()).isEqualTo(track);
  }

  @Test
  void saysNoDataWithHttp200() {
    var answer = http.get("/cascade/album/upc:000000000000");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/error/code").asInt()).isEqualTo(800);
  }

  @Test
  void letsFiftyCallsThroughInFiveSecondsAndRefusesTheNextWithHttp200() {
    var codes =
        IntStream.range(0, 51)
            .mapToObj(_ -> http.get("/cascade/album/upc:" + UPC))
            .map(answer -> answer.json().at("/error/code").asInt(0))
            .toList();

    assertThat(codes.subList(0, 50)).containsOnly(0);
    assertThat(codes.getLast()).isEqualTo(4);

    clock.advance(Duration.ofSeconds(5));
    assertThat(http.get("/cascade/album/upc:" + UPC).json().has("error")).isFalse();
  }

  @Test
  void answersWithAPageOfABrokenProxyWhenToldTo() {
    behaviours.replace(
        store, new Behaviour(null, new Behaviour.Api(503, null, null, true, 1, null), null, null));

    var answer = http.get("/cascade/album/upc:" + UPC);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsEntry("content-type", "text/html");
  }

  @Test
  void holdsAnswersBackWhenToldTo() {
    Duration delay = Duration.ofMillis(300);
    behaviours.replace(
        store,
        new Behaviour(null, new Behaviour.Api(null, null, null, null, null, delay), null, null));
    long before = System.nanoTime();

    http.get("/cascade/album/upc:" + UPC);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(delay);
  }
}
