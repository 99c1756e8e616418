package dev.spindle.testkit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An address on the loopback that leads to a server while it is open, and to nobody while it is
 * shut: a server that goes away for all its clients and comes back under the same address.
 */
public final class Door implements AutoCloseable {

  private final int server;
  private final int port;
  private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket listener;

  /** A door to that port of the loopback; shut. */
  public Door(int server) {
    this.server = server;
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients knock. */
  public int port() {
    return port;
  }

  /** Lets everybody in from now on. */
  public synchronized Door open() {
    try {
      var opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      listener = opened;
      Thread.ofVirtual().start(() -> serve(opened));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts every line and refuses new ones. */
  public synchronized void shut() {
    hangUp(listener);
    listener = null;
    lines.forEach(Door::hangUp);
    lines.clear();
  }

  @Override
  public void close() {
    shut();
  }

  private void serve(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        var client = opened.accept();
        var behind = new Socket(InetAddress.getLoopbackAddress(), server);
        lines.add(client);
        lines.add(behind);
        Thread.ofVirtual().start(() -> pass(client, behind));
        Thread.ofVirtual().start(() -> pass(behind, client));
      } catch (IOException _) {
        // Shut, or nobody behind it: who knocks is refused.
      }
    }
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // One side hung up; closing both tells the other.
    } finally {
      lines.remove(from);
      lines.remove(to);
    }
  }

  private static void hangUp(@Nullable Closeable line) {
    try (line) {
      return;
    } catch (IOException _) {
      // It is gone; that is what was wanted.
    }
  }
}
