package dev.spindle.dspsync.provider.applemusic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.dspsync.compare.Gtin;
import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.dspsync.compare.StoreAlbum;
import dev.spindle.dspsync.provider.AlbumQuery;
import dev.spindle.dspsync.provider.HostileJson;
import dev.spindle.dspsync.provider.StoreAccess;
import dev.spindle.dspsync.provider.StoreStub;
import dev.spindle.dspsync.provider.StoreStub.Reply;
import dev.spindle.dspsync.provider.StoreTroubleException;
import dev.spindle.dspsync.provider.TestLines;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AppleMusicCatalogueTest {

  private static final String UPC = "602445868162";
  private static final String BY_UPC = "/v1/catalog/de/albums?filter[upc]=00602445868162";
  private static final Reply ALBUM =
      Reply.ok(
          """
          {'data':[{'id':'1500000001','type':'albums','attributes':{'name':'Nachtfahrt - EP','artistName':'Die Zähne',
            'upc':'00602445868162','releaseDate':'2026-03-06','recordLabel':'Example Label',
            'url':'https://store.example/de/album/1500000001'},
            'relationships':{'tracks':{'data':[{'id':'15','type':'songs','attributes':{'name':'Eins',
              'artistName':'Die Zähne','isrc':'QZABC2600001','durationInMillis':181500,'discNumber':1,'trackNumber':1}},
              {'id':'16','type':'music-videos','attributes':{}}]}}}]}""");

  private final StoreStub stub = new StoreStub();
  private KeyPair keys;
  private StoreAccess access;
  private AppleMusicCatalogue catalogue;

  @BeforeEach
  void connect() throws Exception {
    KeyPairGenerator p256 = KeyPairGenerator.getInstance("EC");
    p256.initialize(256);
    keys = p256.generateKeyPair();
    access = accessWith(pem(keys));
    var settings = TestLines.settings(stub, 5_000);
    catalogue =
        new AppleMusicCatalogue(
            TestLines.lines(settings), new DeveloperTokens(Clock.systemUTC()), settings);
  }

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void readsAnAlbumWithItsSongsInOneCall() {
    stub.on(BY_UPC, ALBUM);

    StoreAlbum album = find(access, UPC);

    assertThat(album).isNotNull();
    assertThat(Gtin.same(album.upc(), UPC)).isTrue();
    assertThat(album.tracks())
        .containsExactly(
            new StoreAlbum.StoreTrack(
                "15", 1, 1, "Eins", List.of("Die Zähne"), "QZABC2600001", 181_500L));
    assertThat(stub.requests("/")).hasSize(1);
  }

  @Test
  void signsATokenThatAppleWouldAccept() throws Exception {
    stub.on(BY_UPC, ALBUM);
    find(access, UPC);

    String[] token =
        stub.requests("/")
            .getFirst()
            .headers()
            .get("Authorization")
            .getFirst()
            .substring("Bearer ".length())
            .split("\\.");
    var header = new JsonMapper().readTree(Base64.getUrlDecoder().decode(token[0]));
    var claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(token[1]));
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(keys.getPublic());
    check.update((token[0] + '.' + token[1]).getBytes(StandardCharsets.US_ASCII));

    assertThat(check.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    assertThat(header.at("/alg").asString()).isEqualTo("ES256");
    assertThat(header.at("/kid").asString()).isEqualTo("KEY0000001");
    assertThat(claims.at("/iss").asString()).isEqualTo("TEAM000001");
    assertThat(claims.at("/exp").asLong() - claims.at("/iat").asLong()).isLessThan(15_777_000);
  }

  @Test
  void looksForTheAlbumOfASongWhereTheUpcIsUnknown() {
    stub.on(BY_UPC, Reply.ok("{'data':[]}"));
    stub.on(
        "/v1/catalog/de/songs?filter[isrc]=QZABC2600001,QZABC2600002",
        Reply.ok("{'data':[{'id':'15','type':'songs'}]}"));
    stub.on("/v1/catalog/de/songs/15/albums", ALBUM);

    assertThat(find(access, UPC, "QZABC2600001", "QZABC2600002")).isNotNull();
  }

  @Test
  void findsNothingInAStorefrontThatDoesNotSellIt() {
    stub.on(BY_UPC, Reply.ok("{'data':[]}"));

    assertThat(find(access, UPC)).isNull();
  }

  @Test
  void makesOfDamagedAnswersAnAlbumOrATroubleAndNothingElse() {
    Random random = new Random(23);
    for (int round = 0; round < 500; round++) {
      stub.on(BY_UPC, Reply.ok(HostileJson.damaged(ALBUM.body(), random)));

      try {
        find(access, UPC);
      } catch (StoreTroubleException e) {
        assertThat(e.trouble()).isEqualTo(Trouble.MALFORMED);
      }
    }
  }

  @Test
  void saysSoWhenTheTokenOrTheKeyIsRefused() {
    stub.on(BY_UPC, Reply.of(401, ""));

    assertThat(troubleOf(access)).isEqualTo(Trouble.AUTH);
    assertThat(troubleOf(accessWith("no key"))).isEqualTo(Trouble.AUTH);
  }

  private static StoreAccess accessWith(String privateKey) {
    return TestLines.access(
        Provider.APPLE_MUSIC,
        Map.of("teamId", "TEAM000001", "keyId", "KEY0000001", "privateKey", privateKey));
  }

  private static String pem(KeyPair keys) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  private @Nullable StoreAlbum find(StoreAccess as, String upc, String... isrcs) {
    return catalogue.find(as, new AlbumQuery(upc, List.of(isrcs), "DE")).block();
  }

  private Trouble troubleOf(StoreAccess as) {
    var trouble = new Trouble[1];
    assertThatThrownBy(() -> find(as, UPC))
        .isInstanceOfSatisfying(StoreTroubleException.class, e -> trouble[0] = e.trouble());
    return trouble[0];
  }
}
