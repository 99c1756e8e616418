package dev.spindle.dspsync.provider.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.dspsync.compare.StoreAlbum;
import dev.spindle.dspsync.provider.AlbumQuery;
import dev.spindle.dspsync.provider.StoreAccess;
import dev.spindle.dspsync.provider.StoreStub;
import dev.spindle.dspsync.provider.StoreStub.Reply;
import dev.spindle.dspsync.provider.StoreTroubleException;
import dev.spindle.dspsync.provider.TestLines;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpotifyCatalogueTest {

  private static final String UPC = "602445868162";
  private static final String SEARCH = "/v1/search?type=album&q=upc:" + UPC + "&market=DE";
  private static final Reply NO_HIT = Reply.ok("{'albums':{'items':[]},'tracks':{'items':[]}}");
  private static final Reply HIT = Reply.ok("{'albums':{'items':[{'id':'AlbumId'}]}}");

  private final StoreStub stub = new StoreStub();
  private final StoreAccess access =
      TestLines.access(Provider.SPOTIFY, Map.of("clientId", "id", "clientSecret", "secret"));
  private SpotifyCatalogue catalogue;

  @BeforeEach
  void connect() {
    var settings = TestLines.settings(stub, 500);
    var lines = TestLines.lines(settings);
    var tokens = new SpotifyTokens(lines, Clock.systemUTC(), settings);
    catalogue = new SpotifyCatalogue(lines, tokens, settings);
    stub.on(
        "/accounts/api/token",
        Reply.ok("{'access_token':'first','token_type':'Bearer','expires_in':3600}"),
        Reply.ok("{'access_token':'second','token_type':'Bearer','expires_in':3600}"));
    stub.on("/v1/albums/AlbumId?market=DE", album(1, "t1"));
    stub.on("/v1/tracks/t1?market=DE", track("t1", 1));
  }

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void findsAnAlbumByUpcAndAsksEachTrackForItsIsrc() {
    stub.on(SEARCH, HIT);

    StoreAlbum album = find(UPC);

    assertThat(album).isNotNull();
    assertThat(album.upc()).isEqualTo("0" + UPC);
    assertThat(album.label()).isNull();
    assertThat(album.tracks())
        .containsExactly(
            new StoreAlbum.StoreTrack(
                "t1", 1, 1, "Track 1", List.of("A", "B"), "QZABC2600001", 181_500L));
    assertThat(stub.requests("/accounts")).hasSize(1);
    assertThat(stub.requests("/v1/search").getFirst().headers().get("Authorization"))
        .containsExactly("Bearer first");
  }

  @Test
  void triesTheOtherFormsOfTheUpcAndThenTheRecordings() {
    List.of(UPC, "0" + UPC, "00" + UPC)
        .forEach(upc -> stub.on("/v1/search?type=album&q=upc:" + upc + "&market=DE", NO_HIT));
    stub.on(
        "/v1/search?type=track&q=isrc:QZABC2600001&market=DE",
        Reply.ok("{'tracks':{'items':[{'id':'t1','album':{'id':'AlbumId'}}]}}"));

    assertThat(find(UPC, "QZABC2600001")).isNotNull();
    assertThat(stub.requests("/v1/search?type=album")).hasSize(3);
  }

  @Test
  void readsAllPagesOfALongAlbum() {
    stub.on(SEARCH, HIT);
    stub.on("/v1/albums/AlbumId?market=DE", album(3, "t1"));
    stub.on(
        "/v1/albums/AlbumId/tracks?market=DE&limit=50&offset=1",
        Reply.ok("{'items':[{'id':'t2'},{'id':'t3'}]}"));
    stub.on("/v1/tracks/t2?market=DE", track("t2", 2));
    stub.on("/v1/tracks/t3?market=DE", track("t3", 3));

    assertThat(find(UPC))
        .isNotNull()
        .extracting(StoreAlbum::tracks)
        .satisfies(
            tracks ->
                assertThat(tracks)
                    .extracting(StoreAlbum.StoreTrack::sequence)
                    .containsExactly(1, 2, 3));
  }

  @Test
  void replacesATokenThatTheStoreRefuses() {
    Reply expired = Reply.of(401, "{'error':{'status':401,'message':'The access token expired'}}");
    stub.on(SEARCH, expired, HIT);

    assertThat(find(UPC)).isNotNull();
    assertThat(stub.requests("/accounts")).hasSize(2);
    assertThat(stub.requests("/v1/albums").getFirst().headers().get("Authorization"))
        .containsExactly("Bearer second");
  }

  @Test
  void tellsBadCredentialsFromABadToken() {
    stub.on("/accounts/api/token", Reply.of(400, "{'error':'invalid_client'}"));

    assertThat(trouble().trouble()).isEqualTo(Trouble.AUTH);
  }

  @Test
  void waitsAsToldWhereTheTimeIsShort() {
    stub.on(SEARCH, Reply.of(429, "{}", "Retry-After", "1"), HIT);
    long before = System.nanoTime();

    assertThat(find(UPC)).isNotNull();
    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(900_000_000L);
  }

  @Test
  void doesNotWaitLongButSaysWhenToComeAgainAndAsksNoMoreBefore() {
    stub.on(SEARCH, Reply.of(429, "{}", "Retry-After", "120"));

    StoreTroubleException first = trouble();
    StoreTroubleException second = trouble();

    assertThat(first.trouble()).isEqualTo(Trouble.RATE_LIMIT);
    assertThat(first.retryAt()).isAfter(Instant.now().plusSeconds(110));
    assertThat(second.retryAt()).isEqualTo(first.retryAt());
    assertThat(stub.requests("/v1/search")).hasSize(1);
  }

  @Test
  void stopsForAnHourWhenTheBudgetIsUsedUp() {
    stub.on(
        SEARCH, Reply.of(429, "{'error':{'status':429,'message':'x','reason':'QUOTA_EXCEEDED'}}"));

    StoreTroubleException trouble = trouble();

    assertThat(trouble.trouble()).isEqualTo(Trouble.QUOTA);
    assertThat(trouble.retryAt()).isAfter(Instant.now().plusSeconds(3_500));
    assertThat(stub.requests("/v1/search")).hasSize(1);
  }

  @Test
  void leavesAStoreAloneThatFailsAgainAndAgain() {
    stub.on(SEARCH, Reply.of(500, "{}"));

    trouble();
    int asked = stub.requests("/v1/search").size();
    StoreTroubleException next = trouble();

    assertThat(next.trouble()).isEqualTo(Trouble.UNAVAILABLE);
    assertThat(stub.requests("/v1/search")).hasSize(asked);
  }

  @Test
  void refusesAnIdThatWouldLeadElsewhere() {
    stub.on(SEARCH, Reply.ok("{'albums':{'items':[{'id':'../../me'}]}}"));

    assertThat(trouble().trouble()).isEqualTo(Trouble.MALFORMED);
  }

  private static Reply album(int total, String firstTrack) {
    return Reply.ok(
        """
        {'id':'AlbumId','name':'Nachtfahrt','external_urls':{'spotify':'https://store.example/album/1'},
         'external_ids':{'upc':'0%s'},'release_date':'2026-03-06','artists':[{'name':'A'},{'name':'B'}],
         'tracks':{'total':%d,'items':[{'id':'%s'}]}}"""
            .formatted(UPC, total, firstTrack));
  }

  private static Reply track(String id, int n) {
    return Reply.ok(
        """
        {'id':'%s','name':'Track %d','disc_number':1,'track_number':%d,'duration_ms':%d,
         'artists':[{'name':'A'},{'name':'B'}],'external_ids':{'isrc':'QZABC2600%03d'}}"""
            .formatted(id, n, n, 180_500 + n * 1000, n));
  }

  private @Nullable StoreAlbum find(String upc, String... isrcs) {
    return catalogue.find(access, new AlbumQuery(upc, List.of(isrcs), "DE")).block();
  }

  private StoreTroubleException trouble() {
    var caught = new StoreTroubleException[1];
    assertThatThrownBy(() -> find(UPC))
        .isInstanceOfSatisfying(StoreTroubleException.class, e -> caught[0] = e);
    return caught[0];
  }
}
