package dev.spindle.platform.database;

import dev.spindle.platform.deadletters.DeadLetters;
import dev.spindle.platform.inbox.Inbox;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.IdempotencyStore;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets, now and then, what no longer needs to be remembered. */
public final class Housekeeping {

  private static final Duration ANSWERS = Duration.ofDays(2);
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final Tx tx;
  private final Inbox inbox;
  private final IdempotencyStore answers;
  private final DeadLetters deadLetters;
  private final Duration inboxRetention;

  public Housekeeping(
      Tx tx,
      Inbox inbox,
      IdempotencyStore answers,
      DeadLetters deadLetters,
      Duration inboxRetention) {
    this.tx = tx;
    this.inbox = inbox;
    this.answers = answers;
    this.deadLetters = deadLetters;
    this.inboxRetention = inboxRetention;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void forget() {
    tx.asSystem(inbox.purge(inboxRetention)).block(TIMEOUT);
    tx.asSystem(answers.purge(ANSWERS)).block(TIMEOUT);
  }

  /** Another instance may have settled a dead letter. */
  @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
  void refreshHeldKeys() {
    deadLetters.refresh();
  }
}
