package dev.spindle.testkit.faults.line;

import dev.spindle.testkit.faults.line.Ailment.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * A TCP proxy on a loopback port whose connections fail by a schedule: the first by its first
 * ailment, and so on; later ones do not fail.
 */
public final class FaultProxy implements AutoCloseable {

  private final int target;
  private final ServerSocket door;
  private final Queue<Ailment> schedule = new ConcurrentLinkedQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch thawed = new CountDownLatch(1);

  /**
   * @param target port of the server, on 127.0.0.1
   */
  public FaultProxy(int target, List<Ailment> schedule) {
    this.target = target;
    this.schedule.addAll(schedule);
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("fault-proxy").start(this::serve);
  }

  /** Where clients connect. */
  public int port() {
    return door.getLocalPort();
  }

  /** Ailments no connection has had yet. */
  public int left() {
    return schedule.size();
  }

  /** Lets what is frozen go on. */
  public void thaw() {
    thawed.countDown();
  }

  /** Hangs up everywhere. */
  @Override
  public void close() {
    thaw();
    end(door);
    open.forEach(FaultProxy::end);
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        open.add(client);
        connect(client);
      } catch (IOException _) {
        // closed, or a client that left again: the next accept tells
      }
    }
  }

  private void connect(Socket client) {
    var ailment = schedule.poll();
    try {
      var server = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(server);
      var line = new Line(client, server, ailment == null ? Ailment.NONE : ailment, thawed);
      Thread.ofVirtual().start(() -> line.pump(Way.TO_SERVER));
      Thread.ofVirtual().start(() -> line.pump(Way.TO_CLIENT));
    } catch (IOException _) {
      end(client);
    }
  }

  static void end(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception _) {
      // it is gone either way
    }
  }
}
