package dev.spindle.testkit.faults;

import dev.spindle.platform.faults.FaultPoints;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/**
 * A fault point armed for its first passer, who waits there, or fails there. Closing lets it go on
 * and disarms the point.
 */
public final class Stop implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String point;
  private final AtomicInteger passes = new AtomicInteger();
  private final CountDownLatch going = new CountDownLatch(1);
  private final AutoCloseable armed;

  private Stop(String point, Consumer<Stop> atTheFirst) {
    this.point = point;
    this.armed =
        FaultPoints.arm(
            point,
            () -> {
              if (passes.getAndIncrement() == 0) {
                atTheFirst.accept(this);
              }
            });
  }

  /** Whoever passes first waits until {@link #go}. */
  public static Stop waitingAt(String point) {
    return new Stop(point, Stop::awaitGo);
  }

  /** Whoever passes first fails with this. */
  public static Stop failingAt(String point, RuntimeException failure) {
    return new Stop(
        point,
        _ -> {
          throw failure;
        });
  }

  /** Whoever passes first dies of this, which nothing of ours catches. */
  public static Stop dyingAt(String point) {
    return new Stop(
        point,
        _ -> {
          throw new AssertionError("killed by the test at " + point);
        });
  }

  /** Nobody is held up; passes are counted. */
  public static Stop countingAt(String point) {
    return new Stop(point, _ -> {});
  }

  /** Waits until so many have come to the point. */
  public void awaitPasses(int count) {
    Awaitility.await("%d come to %s".formatted(count, point))
        .atMost(PATIENCE)
        .until(() -> passes.get() >= count);
  }

  /** Lets the one that waits go on. */
  public void go() {
    going.countDown();
  }

  @Override
  public void close() {
    go();
    try {
      armed.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitGo() {
    try {
      going.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
