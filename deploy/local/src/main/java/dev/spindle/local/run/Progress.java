package dev.spindle.local.run;

import dev.spindle.local.system.Component;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How far each component is: a table that redraws itself on a terminal, a line for each change
 * elsewhere.
 */
final class Progress implements AutoCloseable {

  private static final String[] WHEEL = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
  private static final long FRAME_MILLIS = 120;

  private enum State {
    WAITING,
    STARTING,
    READY,
    FAILED
  }

  private record Row(State state, String detail, long since, long until) {}

  private final PrintStream out;
  private final boolean live;
  private final Map<Component, Row> rows = new LinkedHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread painter;
  private boolean painted;

  Progress(PrintStream out, boolean live, Collection<Component> components) {
    this.out = out;
    this.live = live;
    components.forEach(c -> rows.put(c, new Row(State.WAITING, "", now(), now())));
    this.painter = Thread.ofVirtual().unstarted(this::paintUntilClosed);
    if (live) {
      painter.start();
    }
  }

  void starting(Component component) {
    change(component, new Row(State.STARTING, "", now(), now()), false);
  }

  void ready(Component component, String detail) {
    change(component, new Row(State.READY, detail, since(component), now()), true);
  }

  void failed(Component component) {
    change(component, new Row(State.FAILED, "", since(component), now()), true);
  }

  private synchronized void change(Component component, Row row, boolean tell) {
    rows.put(component, row);
    if (!live && tell) {
      out.println(line(component, row, 0));
    }
  }

  private synchronized long since(Component component) {
    var row = rows.get(component);
    return row == null ? now() : row.since();
  }

  private void paintUntilClosed() {
    try {
      for (int frame = 0; !closed.await(FRAME_MILLIS, TimeUnit.MILLISECONDS); frame++) {
        paint(frame);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void paint(int frame) {
    var text = new StringBuilder();
    if (painted) {
      text.append("\033[%dA".formatted(rows.size()));
    }
    rows.forEach(
        (component, row) ->
            text.append("\r\033[K").append(line(component, row, frame)).append('\n'));
    out.print(text);
    out.flush();
    painted = true;
  }

  private static String line(Component component, Row row, int frame) {
    var sign =
        switch (row.state()) {
          case WAITING -> " ";
          case STARTING -> WHEEL[frame % WHEEL.length];
          case READY -> "✓";
          case FAILED -> "✗";
        };
    var until = row.state() == State.STARTING ? now() : row.until();
    var time =
        row.state() == State.WAITING ? "" : "%.1f s".formatted((until - row.since()) / 1000.0);
    return "  %s %-14s %-20s %8s  %s"
        .formatted(sign, component.label(), component.purpose(), time, row.detail())
        .stripTrailing();
  }

  private static long now() {
    return Duration.ofNanos(System.nanoTime()).toMillis();
  }

  @Override
  public void close() {
    closed.countDown();
    if (live) {
      paint(0);
    }
  }
}
