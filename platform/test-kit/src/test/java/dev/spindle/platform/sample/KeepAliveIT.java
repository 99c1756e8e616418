package dev.spindle.platform.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A connection goes on being read, also when a request came before the one ahead of it had ended.
 * Reactor Netty 1.3.6 and 1.3.7 leave such a connection unread (its issue 4361): see decision 0001.
 */
@ServiceTest
class KeepAliveIT {

  private static final int PATIENCE_MILLIS = 10_000;

  @LocalServerPort private int port;

  @RepeatedTest(5)
  void aConnectionIsReadAfterRequestsThatCameEarly() throws IOException {
    try (var client = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.setSoTimeout(PATIENCE_MILLIS);
      var answers = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));

      client.getOutputStream().write((asksTheDatabase() + isAnsweredAtOnce()).getBytes(US_ASCII));
      assertThat(status(answers)).contains("200");
      assertThat(status(answers)).contains("401");

      client.getOutputStream().write(isAnsweredAtOnce().getBytes(US_ASCII));
      assertThat(status(answers)).contains("401");
    }
  }

  private static String asksTheDatabase() {
    var token = Tokens.viewer(Tokens.newTenant());
    return "GET /api/notes HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer %s\r\n\r\n"
        .formatted(token);
  }

  private static String isAnsweredAtOnce() {
    return "GET /api/notes HTTP/1.1\r\nHost: test\r\n\r\n";
  }

  /** The status line of one answer, which is read to its end. */
  private static String status(BufferedReader answers) throws IOException {
    var status = answers.readLine();
    int length = 0;
    for (var line = answers.readLine();
        line != null && !line.isEmpty();
        line = answers.readLine()) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    for (int n = 0; n < length; n++) {
      assertThat(answers.read()).as("byte %d of the body", n).isNotNegative();
    }
    return String.valueOf(status);
  }
}
