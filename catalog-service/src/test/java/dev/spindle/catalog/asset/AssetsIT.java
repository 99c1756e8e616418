package dev.spindle.catalog.asset;

import static dev.spindle.catalog.CatalogClient.code;
import static dev.spindle.catalog.CatalogClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogClient;
import dev.spindle.catalog.MediaFiles;
import dev.spindle.platform.objects.ObjectStore;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Files on their way in, honest and hostile. */
@ServiceTest
class AssetsIT {

  private static final byte[] WAV = MediaFiles.wav(44_100, 24, 2, 22_050);

  @Autowired private WebTestClient http;
  @Autowired private ObjectStore store;
  @Autowired private org.springframework.core.env.Environment environment;

  private CatalogClient client;
  private String token;
  private String path;
  private String audio;

  @BeforeEach
  void aRelease() {
    token = Tokens.manager(Tokens.newTenant());
    client = CatalogClient.as(http, token);
    var release = client.single(Map.of("title", "t"));
    path = "/api/releases/" + release.path("id").asString();
    audio = path + "/tracks/" + release.path("tracks").get(0).path("id").asString() + "/audio";
  }

  @Test
  void aMasterIsFingerprintedStoredAndGivenBack() throws Exception {
    var answer = json(client.upload(audio, "text/html", WAV).expectStatus().isOk());

    assertThat(answer.path("mediaType").asString()).isEqualTo("audio/wav");
    assertThat(answer.path("md5").asString()).isEqualTo(hex("MD5"));
    assertThat(answer.path("sha1").asString()).isEqualTo(hex("SHA-1"));
    assertThat(answer.path("sha256").asString()).isEqualTo(hex("SHA-256"));
    assertThat(answer.path("durationMs").asLong()).isEqualTo(500);
    try (var bytes = store.open(answer.path("key").asString())) {
      assertThat(bytes.readAllBytes()).isEqualTo(WAV);
    }
    var download =
        client
            .get(audio)
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Content-Type", "audio/wav")
            .expectHeader()
            .valueEquals("X-Content-Type-Options", "nosniff");
    assertThat(download.expectBody(byte[].class).returnResult().getResponseBody()).isEqualTo(WAV);
    assertThat(json(client.get(path + "/assets")).path("items")).hasSize(1);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    client
        .upload(audio, "audio/wav", WAV)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"");
    client
        .upload(audio, "audio/wav", WAV)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"2\"");
  }

  @Test
  void aMeasuredDurationCannotBeStated() {
    client.upload(audio, "audio/wav", WAV).expectStatus().isOk();
    var track = audio.substring(0, audio.length() - "/audio".length());
    client.patch(track, Map.of("durationMs", 5), 2).expectStatus().isEqualTo(422);
  }

  @Test
  void hostileFilesAreRefusedWithReasonAndFixAndLeaveNothingBehind() throws Exception {
    refused(audio, MediaFiles.ascii("ID3 not a master"), 415, "file-unsupported");
    refused(audio, new byte[0], 422, "file-refused");
    refused(audio, java.util.Arrays.copyOf(WAV, 1000), 422, "file-refused");
    refused(
        path + "/cover",
        MediaFiles.ascii("<svg><script>1</script></svg>"),
        415,
        "file-unsupported");
    refused(path + "/cover", WAV, 415, "file-unsupported");
    refused(
        path + "/cover",
        MediaFiles.join(MediaFiles.image("jpg", 10, 10), MediaFiles.ascii("<html>")),
        422,
        "file-refused");

    assertThat(client.version(path)).isEqualTo(1);
    assertThat(incoming()).isEmpty();
  }

  @Test
  void anEndlessBodyIsCutAtTheLimit() throws Exception {
    var head =
        MediaFiles.join(
            new byte[] {
              (byte) 0xFF,
              (byte) 0xD8,
              (byte) 0xFF,
              (byte) 0xE0,
              0,
              4,
              0,
              0,
              (byte) 0xFF,
              (byte) 0xC0,
              0,
              8,
              8,
              0,
              10,
              0,
              10,
              3,
              (byte) 0xFF,
              (byte) 0xDA,
              0,
              2
            });
    Flux<DataBuffer> endless =
        Flux.concat(Flux.just(wrap(head)), Flux.range(0, 1000).map(_ -> wrap(new byte[64 * 1024])));

    var answer =
        http.put()
            .uri(path + "/cover")
            .headers(Tokens.as(token))
            .contentType(MediaType.IMAGE_JPEG)
            .body(endless, DataBuffer.class)
            .exchange();

    assertThat(code(answer.expectStatus().isEqualTo(413))).isEqualTo("file-too-large");
    assertThat(incoming()).isEmpty();
  }

  @Test
  void aNameThatCannotBeShownIsRefused() {
    http.put()
        .uri(path + "/cover")
        .headers(Tokens.as(token))
        .header("Content-Disposition", "attachment; filename*=UTF-8''a%00b.png")
        .contentType(MediaType.IMAGE_PNG)
        .bodyValue(MediaFiles.image("png", 10, 10))
        .exchange()
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void anUnknownTrackIsToldBeforeTheUpload() {
    assertThat(
            code(
                client
                    .upload(path + "/tracks/" + Tokens.newTenant() + "/audio", "audio/wav", WAV)
                    .expectStatus()
                    .isNotFound()))
        .isEqualTo("track-not-found");
    assertThat(code(client.get(path + "/cover").expectStatus().isNotFound()))
        .isEqualTo("nothing-stored");
  }

  private void refused(String where, byte[] file, int status, String code) {
    var problem =
        json(
            client
                .upload(where, "application/octet-stream", file)
                .expectStatus()
                .isEqualTo(status));
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(problem.path("violations").get(0).path("fix").asString()).isNotBlank();
  }

  private List<Path> incoming() throws IOException {
    var folder = Path.of(environment.getRequiredProperty("spindle.objects.folder"), "incoming");
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static DataBuffer wrap(byte[] bytes) {
    return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
  }

  private static String hex(String algorithm) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(WAV));
  }
}
