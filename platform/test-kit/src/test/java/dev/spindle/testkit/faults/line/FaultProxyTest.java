package dev.spindle.testkit.faults.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.testkit.faults.line.Ailment.Kind;
import dev.spindle.testkit.faults.line.Ailment.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proxy in front of a server that says everything back. */
class FaultProxyTest {

  private static final byte[] WORDS = "0123456789".getBytes(UTF_8);

  private ServerSocket server;

  @BeforeEach
  void serve() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(
            () -> {
              while (!server.isClosed()) {
                try {
                  var socket = server.accept();
                  Thread.ofVirtual().start(() -> sayBack(socket));
                } catch (IOException _) {
                  // closed: the loop ends
                }
              }
            });
  }

  @AfterEach
  void end() throws IOException {
    server.close();
  }

  @Test
  void aHealthyLinePassesEverythingBothWays() throws IOException {
    try (var proxy = proxy(Ailment.NONE);
        var client = client(proxy)) {
      client.getOutputStream().write(WORDS);
      client.shutdownOutput();

      assertThat(client.getInputStream().readAllBytes()).isEqualTo(WORDS);
    }
  }

  @Test
  void aCutLineEndsAfterExactlySoManyBytesAndTheNextIsHealthy() throws IOException {
    try (var proxy = proxy(new Ailment(Kind.CUT, Way.TO_CLIENT, 4))) {
      assertThat(heard(proxy)).isEqualTo("0123");
      assertThat(proxy.left()).isZero();
      try (var next = client(proxy)) {
        next.getOutputStream().write(WORDS);
        next.shutdownOutput();
        assertThat(next.getInputStream().readAllBytes()).isEqualTo(WORDS);
      }
    }
  }

  @Test
  void aResetLineIsAnErrorToItsClient() throws IOException {
    try (var proxy = proxy(new Ailment(Kind.RESET, Way.TO_SERVER, 3));
        var client = client(proxy)) {
      client.getOutputStream().write(WORDS);

      assertThatThrownBy(() -> client.getInputStream().readAllBytes())
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  void aFrozenLineIsSilentUntilItThaws() throws IOException {
    try (var proxy = proxy(new Ailment(Kind.FREEZE, Way.TO_CLIENT, 2));
        var client = client(proxy)) {
      client.getOutputStream().write(WORDS);
      client.setSoTimeout(200);
      assertThat(client.getInputStream().readNBytes(2)).asString().isEqualTo("01");
      assertThatThrownBy(() -> client.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);

      proxy.thaw();

      assertThat(client.getInputStream().readNBytes(8)).asString().isEqualTo("23456789");
    }
  }

  @Test
  void aTricklingLinePassesEverythingSlowly() throws IOException {
    try (var proxy = proxy(new Ailment(Kind.TRICKLE, Way.TO_CLIENT, 0));
        var client = client(proxy)) {
      var start = System.nanoTime();
      client.getOutputStream().write(WORDS);

      assertThat(client.getInputStream().readNBytes(WORDS.length)).isEqualTo(WORDS);
      assertThat(System.nanoTime() - start).isGreaterThan(80_000_000L);
    }
  }

  @Test
  void aHalfClosedLineStillPassesTheOtherWay() throws IOException {
    try (var proxy = proxy(new Ailment(Kind.HALF_CLOSE, Way.TO_SERVER, 5));
        var client = client(proxy)) {
      client.getOutputStream().write(WORDS);

      assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("01234");
    }
  }

  @Test
  void theSameSeedMakesTheSameSchedule() {
    assertThat(Ailment.random(new Random(7), 1000, Kind.values()))
        .isEqualTo(Ailment.random(new Random(7), 1000, Kind.values()));
  }

  private static String heard(FaultProxy proxy) throws IOException {
    try (var client = client(proxy)) {
      client.getOutputStream().write(WORDS);
      return new String(client.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private FaultProxy proxy(Ailment... schedule) {
    return new FaultProxy(server.getLocalPort(), List.of(schedule));
  }

  private static Socket client(FaultProxy proxy) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
  }

  private static void sayBack(Socket socket) {
    try (socket) {
      socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException _) {
      // cut, as the test wants it
    }
  }
}
