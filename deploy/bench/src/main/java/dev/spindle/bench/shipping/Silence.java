package dev.spindle.bench.shipping;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes every connection and never says a word. */
final class Silence implements AutoCloseable {

  private final ServerSocket door;
  private final Queue<Socket> callers = new ConcurrentLinkedQueue<>();

  Silence(int port) throws IOException {
    door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Ends the connections there are. */
  void hangUp() throws IOException {
    for (var caller = callers.poll(); caller != null; caller = callers.poll()) {
      caller.close();
    }
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        callers.add(door.accept());
      }
    } catch (IOException e) {
      if (!door.isClosed()) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    hangUp();
  }
}
