package dev.spindle.sandbox.applemusic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.sandbox.SandboxTest;
import dev.spindle.sandbox.catalogue.Albums;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.catalogue.Deal;
import dev.spindle.sandbox.catalogue.DealMoment;
import dev.spindle.sandbox.catalogue.Listing;
import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Credentials;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.Stores;
import dev.spindle.sandbox.web.StoreClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class AppleControllerTest {

  private static final String UPC = "602445868162";
  private static final String ALBUMS = "/aurora/v1/catalog/de/albums?filter[upc]=" + UPC;

  @Autowired Stores stores;
  @Autowired Catalogue catalogue;
  @Autowired CredentialBook credentials;
  @LocalServerPort int port;

  private Store store;
  private Credentials own;
  private StoreClient http;

  @BeforeEach
  void fillShelf() {
    store = stores.find("aurora").orElseThrow();
    own = credentials.of(store);
    http = new StoreClient(port);
    Deal german = new Deal(Set.of("DE"), Set.of(), DealMoment.start("2020-01-01"), null);
    catalogue.put(store, new Listing(Albums.album(UPC, 3, List.of(german)), Instant.EPOCH));
  }

  @Test
  void showsTheUpcWithFourteenDigitsAndTheIsrcsInTheTracks() throws Exception {
    JsonNode album = get(ALBUMS, token()).json().at("/data/0");

    assertThat(album.at("/attributes/upc").asString()).isEqualTo("00602445868162");
    assertThat(album.at("/attributes/recordLabel").asString()).isEqualTo("Example Label");
    assertThat(album.at("/relationships/tracks/data/2/attributes/isrc").asString())
        .isEqualTo("QZABC2600003");
    assertThat(album.at("/relationships/tracks/data/2/attributes/durationInMillis").asLong())
        .isEqualTo(183_500);
  }

  @Test
  void hasOneCatalogueAStorefront() throws Exception {
    assertThat(get(ALBUMS.replace("/de/", "/us/"), token()).json().at("/data")).isEmpty();
    assertThat(get(ALBUMS.replace("/de/", "/zz/"), token()).status()).isEqualTo(404);
  }

  @Test
  void findsSongsByUpToTwentyFiveIsrcs() throws Exception {
    String path = "/aurora/v1/catalog/de/songs?filter[isrc]=";
    String many = IntStream.range(0, 26).mapToObj(i -> "X" + i).collect(Collectors.joining(","));

    assertThat(get(path + "QZABC2600001,QZABC2600003", token()).json().at("/data")).hasSize(2);
    assertThat(get(path + many, token()).status()).isEqualTo(400);
    assertThat(get(path + "QZABC2600001&include=albums", token()).status()).isEqualTo(504);
  }

  @Test
  void tellsTheAlbumsOfASong() throws Exception {
    String song =
        get("/aurora/v1/catalog/de/songs?filter[isrc]=QZABC2600002", token())
            .json()
            .at("/data/0/id")
            .asString();

    assertThat(
            get("/aurora/v1/catalog/de/songs/" + song + "/albums", token())
                .json()
                .at("/data/0/attributes/upc")
                .asString())
        .isEqualTo("00602445868162");
  }

  @Test
  void checksTheDeveloperTokenForReal() throws Exception {
    long now = Instant.now().getEpochSecond();
    PrivateKey foreign = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
    String claims = claims(own.teamId(), now, now + 600);

    assertThat(http.get(ALBUMS).status()).isEqualTo(401);
    assertThat(statusFor(header("ES256", own.keyId()), claims, key())).isEqualTo(200);
    assertThat(statusFor(header("none", own.keyId()), claims, key())).isEqualTo(401);
    assertThat(statusFor(header("HS256", own.keyId()), claims, key())).isEqualTo(401);
    assertThat(statusFor(header("ES256", "OTHERKEYID"), claims, key())).isEqualTo(401);
    assertThat(statusFor(header("ES256", own.keyId()), claims, foreign)).isEqualTo(401);
    assertThat(statusFor(header("ES256", own.keyId()), claims("OTHERTEAM1", now, now + 600), key()))
        .isEqualTo(401);
    assertThat(statusFor(header("ES256", own.keyId()), claims(own.teamId(), now - 600, now), key()))
        .isEqualTo(401);
    assertThat(
            statusFor(
                header("ES256", own.keyId()),
                claims(own.teamId(), now, now + DeveloperTokens.LONGEST_LIFE + 1),
                key()))
        .isEqualTo(401);
    assertThat(get(ALBUMS, "a.b.c").status()).isEqualTo(401);
  }

  private int statusFor(String header, String claims, PrivateKey key)
      throws GeneralSecurityException {
    return get(ALBUMS, sign(header, claims, key)).status();
  }

  private String token() throws GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    return sign(header("ES256", own.keyId()), claims(own.teamId(), now, now + 600), key());
  }

  private PrivateKey key() throws GeneralSecurityException {
    String body = own.privateKey().replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
  }

  private static String header(String algorithm, String keyId) {
    return "{\"alg\":\"%s\",\"kid\":\"%s\"}".formatted(algorithm, keyId);
  }

  private static String claims(String team, long issued, long expires) {
    return "{\"iss\":\"%s\",\"iat\":%d,\"exp\":%d}".formatted(team, issued, expires);
  }

  private static String sign(String header, String claims, PrivateKey key)
      throws GeneralSecurityException {
    String signed =
        encode(header.getBytes(StandardCharsets.UTF_8))
            + '.'
            + encode(claims.getBytes(StandardCharsets.UTF_8));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(key);
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + '.' + encode(signature.sign());
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private StoreClient.Answer get(String path, String token) {
    return http.get(path, "Authorization", "Bearer " + token);
  }
}
