package dev.spindle.testkit.faults.line;

import dev.spindle.testkit.faults.line.Ailment.Kind;
import dev.spindle.testkit.faults.line.Ailment.Way;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** One connection through the proxy. */
record Line(Socket client, Socket server, Ailment ailment, CountDownLatch thawed) {

  private static final int CHUNK = 8192;
  private static final Duration DRIP = Duration.ofMillis(10);

  /** Passes bytes one way until they end or the ailment strikes. */
  void pump(Way way) {
    var from = way == Way.TO_SERVER ? client : server;
    var to = way == Way.TO_SERVER ? server : client;
    try {
      long healthy =
          ailment.kind() == Kind.NONE || ailment.way() != way ? Long.MAX_VALUE : ailment.after();
      if (pass(from.getInputStream(), to.getOutputStream(), healthy)) {
        strike(from, to);
      } else {
        to.shutdownOutput();
      }
    } catch (IOException _) {
      FaultProxy.end(client);
      FaultProxy.end(server);
    }
  }

  /** Whether the bytes went on beyond the limit. */
  private static boolean pass(InputStream in, OutputStream out, long limit) throws IOException {
    var buffer = new byte[CHUNK];
    long left = limit;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(CHUNK, left));
      if (read < 0) {
        return false;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
    return true;
  }

  private void strike(Socket from, Socket to) throws IOException {
    switch (ailment.kind()) {
      case NONE -> {}
      case CUT -> hangUp();
      case RESET -> {
        client.setSoLinger(true, 0);
        server.setSoLinger(true, 0);
        hangUp();
      }
      case FREEZE -> {
        awaitThaw();
        pass(from.getInputStream(), to.getOutputStream(), Long.MAX_VALUE);
      }
      case TRICKLE -> trickle(from.getInputStream(), to.getOutputStream());
      case HALF_CLOSE -> {
        to.shutdownOutput();
        pass(from.getInputStream(), OutputStream.nullOutputStream(), Long.MAX_VALUE);
      }
    }
  }

  private void trickle(InputStream in, OutputStream out) throws IOException {
    for (int next = in.read(); next >= 0; next = in.read()) {
      out.write(next);
      LockSupport.parkNanos(DRIP.toNanos());
    }
  }

  private void hangUp() {
    FaultProxy.end(client);
    FaultProxy.end(server);
  }

  private void awaitThaw() throws IOException {
    try {
      thawed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
