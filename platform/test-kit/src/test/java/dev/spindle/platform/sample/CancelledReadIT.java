package dev.spindle.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Fault row F1, the reading side: a read that nobody waits for any more (a client that hung up, the
 * other half of a failed {@code zip}) must not hand its connection on inside an open, read-only
 * transaction.
 */
@Tag("fault")
@ServiceTest
class CancelledReadIT {

  private static final int READS = 400;
  private static final int WRITES = 100;
  private static final int LONGEST_WAIT_NANOS = 2_000_000;

  @Autowired private Notes notes;
  @Autowired private TestDatabase database;

  private final UUID tenant = Tokens.newTenant();

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F1")
  void everyWriteAfterCancelledReadsIsTaken(long seed) {
    var dice = new Random(seed);
    for (int read = 0; read < READS; read++) {
      var waiting = database.as(tenant, notes.texts()).subscribe();
      LockSupport.parkNanos(dice.nextInt(LONGEST_WAIT_NANOS));
      waiting.dispose();
    }

    for (int write = 0; write < WRITES; write++) {
      assertThat(database.as(tenant, notes.write(UUID.randomUUID(), "after")).block())
          .as("seed %d, write %d", seed, write)
          .isNotNull();
    }
  }
}
