package dev.spindle.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fault")
@Tag("F21")
class ProgressWatchTest {

  private final AtomicInteger cuts = new AtomicInteger();
  private final ProgressWatch watch = new ProgressWatch(1000, cuts::incrementAndGet);

  @Test
  void leavesAnIdleConnectionAlone() {
    looks(10);

    assertThat(cuts).hasValue(0);
  }

  @Test
  void givesAnOperationAWholeWindowBeforeItIsJudged() {
    watch.begin();
    looks(1);
    assertThat(cuts).hasValue(0);

    looks(1);
    assertThat(cuts).hasValue(1);
    assertThat(watch.hasStalled()).isTrue();
  }

  @Test
  void cutsATrickle() {
    watch.begin();
    for (int window = 0; window < 5; window++) {
      watch.moved(999);
      watch.look();
    }

    assertThat(cuts).as("once, however long it goes on").hasValue(1);
  }

  @Test
  void letsASlowButSteadyTransferGoOn() {
    watch.begin();
    for (int window = 0; window < 100; window++) {
      watch.moved(1000);
      watch.look();
    }

    assertThat(cuts).hasValue(0);
  }

  @Test
  void takesManySmallOperationsForProgress() {
    for (int window = 0; window < 10; window++) {
      watch.begin();
      watch.end();
      watch.begin();
      watch.look();
      watch.end();
    }

    assertThat(cuts).hasValue(0);
  }

  private void looks(int times) {
    for (int n = 0; n < times; n++) {
      watch.look();
    }
  }
}
