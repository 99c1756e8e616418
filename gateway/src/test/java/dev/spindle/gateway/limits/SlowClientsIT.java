package dev.spindle.gateway.limits;

import static dev.spindle.gateway.testing.Surroundings.ISSUER;
import static dev.spindle.gateway.testing.Surroundings.service;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.gateway.testing.GatewayIT;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlowClientsIT extends GatewayIT {

  @Test
  void hangsUpOnABodyThatStops() throws Exception {
    var token = ISSUER.token(tenant, "manager");
    try (var socket = connect()) {
      write(
          socket,
          "PUT /api/releases/018f/cover HTTP/1.1\r\nHost: here\r\nContent-Length: 1000000\r\nAuthorization: Bearer "
              + token
              + "\r\n\r\nonly this");

      assertThat(answer(socket)).doesNotContain("HTTP/1.1 200");
      assertThat(service("catalog").seen()).isEmpty();
    }
  }

  @Test
  void hangsUpOnAHeadThatStops() throws Exception {
    try (var socket = connect()) {
      write(socket, "GET /api/releases HTTP/1.1\r\nHost: he");

      assertThat(answer(socket)).isEmpty();
    }
  }

  private Socket connect() throws IOException {
    var address = at("/");
    return new Socket(address.getHost(), address.getPort());
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  /** Everything until the gateway hangs up, politely or not. */
  private static String answer(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    } catch (SocketException _) {
      return "";
    }
  }
}
