package dev.spindle.gateway.routing;

import static dev.spindle.gateway.testing.Surroundings.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.spindle.gateway.testing.GatewayIT;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UploadIT extends GatewayIT {

  private static final int MEGABYTE = 1 << 20;
  private static final String AUDIO = "/api/releases/018f/tracks/018e/audio";

  private final CountDownLatch firstByteArrived = new CountDownLatch(1);

  @Test
  void hasTheFirstByteAtTheServiceBeforeTheLastOneIsSent() throws Exception {
    service("catalog").behaves(this::digest);
    var sent = new Recording(40 * MEGABYTE);

    var answer =
        http()
            .send(
                asManager(AUDIO).PUT(BodyPublishers.ofInputStream(() -> sent)).build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(sent.overlapped).as("the service had read while the client was sending").isTrue();
    assertThat(answer.body()).isEqualTo(HexFormat.of().formatHex(sent.digest.digest()));
  }

  @Test
  void refusesByTheStatedLengthBeforeTheServiceHearsOfIt() throws Exception {
    var answer =
        send(asManager("/api/releases").POST(BodyPublishers.ofByteArray(new byte[3 * MEGABYTE])));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"body-too-large\"");
    assertThat(service("catalog").seen()).isEmpty();
  }

  @Test
  void countsWhereNoLengthIsStated() throws Exception {
    var endless = HttpRequest.BodyPublishers.ofInputStream(() -> new Recording(3 * MEGABYTE));
    firstByteArrived.countDown();

    var answer = send(asManager("/api/releases").POST(endless));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(service("catalog").seen()).isEmpty();
  }

  private void digest(HttpExchange exchange) throws IOException {
    var digest = sha256();
    try (var in = new DigestInputStream(exchange.getRequestBody(), digest)) {
      assertThat(in.read()).isNotNegative();
      firstByteArrived.countDown();
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    var body =
        HexFormat.of().formatHex(digest.digest()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes of no meaning; half way it waits until the service has seen the first one. */
  private final class Recording extends InputStream {
    private final MessageDigest digest = sha256();
    private final int size;
    private int position;
    private boolean overlapped;

    Recording(int size) {
      this.size = size;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("read in blocks");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (position >= size) {
        return -1;
      }
      if (position > size / 2 && !overlapped) {
        overlapped = arrived();
      }
      var count = Math.min(length, size - position);
      java.util.Arrays.fill(buffer, offset, offset + count, (byte) position);
      digest.update(buffer, offset, count);
      position += count;
      return count;
    }

    private boolean arrived() throws IOException {
      try {
        return firstByteArrived.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }
}
