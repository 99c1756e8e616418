package dev.spindle.platform.sample;

import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Notes each attempt; the first of every piece of work fails. */
@Component
public class SampleWork implements WorkHandler {

  public static final String KIND = "sample";

  /** Attempts so far, in order. */
  public final List<Lease> attempts = new CopyOnWriteArrayList<>();

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int concurrency() {
    return 4;
  }

  @Override
  public Duration lease() {
    return Duration.ofSeconds(5);
  }

  @Override
  public WorkOutcome run(Lease lease) {
    attempts.add(lease);
    return lease.attempt() == 1
        ? new WorkOutcome.Again(Instant.now().plusMillis(50))
        : new WorkOutcome.Done();
  }

  /** Attempts at one piece of work. */
  public List<Lease> attemptsAt(UUID id) {
    return attempts.stream().filter(lease -> lease.workId().equals(id)).toList();
  }
}
