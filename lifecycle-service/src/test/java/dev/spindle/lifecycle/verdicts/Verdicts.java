package dev.spindle.lifecycle.verdicts;

import dev.spindle.lifecycle.release.ReleaseLifecycle;
import dev.spindle.platform.tx.Tx;
import org.springframework.r2dbc.core.DatabaseClient;

/** The use case without a service around it. */
public final class Verdicts {

  private Verdicts() {}

  /** The real thing. */
  public static StoreVerdicts of(DatabaseClient db, ReleaseLifecycle lifecycle, Tx tx) {
    return new StoreVerdicts(new VerdictStore(db), lifecycle, tx);
  }
}
