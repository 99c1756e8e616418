package dev.spindle.testkit;

import dev.spindle.testkit.infra.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a service while Kafka is away: at the address it is told nobody answers, until {@link
 * #comesBack}. Then the real broker does, by way of a door that tells clients where it lives.
 */
public final class BrokerAway
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final int ADDRESS = free();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    new RealThings().initialize(context);
    TestPropertyValues.of("spring.kafka.bootstrap-servers=127.0.0.1:" + ADDRESS).applyTo(context);
  }

  /** From now on the broker answers; it does not go away again. */
  public static void comesBack() {
    try {
      var door = new ServerSocket(ADDRESS, 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(() -> serve(door));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(ServerSocket door) {
    var broker = Infrastructure.kafka().split(":", -1);
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        var server = new Socket(broker[0], Integer.parseInt(broker[1]));
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // One side hung up; closing both tells the other.
    }
  }

  private static int free() {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
