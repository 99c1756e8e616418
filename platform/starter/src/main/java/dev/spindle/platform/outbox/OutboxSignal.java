package dev.spindle.platform.outbox;

import java.util.concurrent.atomic.AtomicBoolean;

/** Travels with a write transaction, so that the relay is woken only when there is something. */
public final class OutboxSignal {

  private final AtomicBoolean raised = new AtomicBoolean();

  void raise() {
    raised.set(true);
  }

  /** Runs the action once if something was appended. */
  public void ifRaised(Runnable action) {
    if (raised.getAndSet(false)) {
      action.run();
    }
  }
}
