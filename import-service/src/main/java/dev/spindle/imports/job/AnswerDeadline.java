package dev.spindle.imports.job;

import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.work.DueWork;
import dev.spindle.platform.work.Lease;
import dev.spindle.platform.work.WorkHandler;
import dev.spindle.platform.work.WorkOutcome;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Fails an import that the catalogue never answered, so that somebody looks at it. */
@Component
class AnswerDeadline implements WorkHandler {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Tx tx;
  private final DueWork work;
  private final Applying applying;

  AnswerDeadline(Tx tx, DueWork work, Applying applying) {
    this.tx = tx;
    this.work = work;
    this.applying = applying;
  }

  @Override
  public String kind() {
    return Applying.ANSWER_DUE;
  }

  @Override
  public int concurrency() {
    return 2;
  }

  @Override
  public WorkOutcome run(Lease lease) {
    tx.asTenant(lease.tenantId(), "system", work.fence(lease).then(applying.giveUp(lease.workId())))
        .block(PATIENCE);
    return new WorkOutcome.Done();
  }
}
