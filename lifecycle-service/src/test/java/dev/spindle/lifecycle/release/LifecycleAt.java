package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.stored.JudgingClock;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.platform.tx.Tx;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.r2dbc.core.DatabaseClient;

/** A second instance of the use case on the same database, with a clock of its own. */
public final class LifecycleAt {

  private LifecycleAt() {}

  /** The real thing but for the clock. */
  public static ReleaseLifecycle clock(ApplicationContext service, JudgingClock clock) {
    return new ReleaseLifecycle(
        new ReleaseStore(service.getBean(DatabaseClient.class), clock),
        service.getBean(Outbox.class),
        mapper(service),
        service.getBean(Tx.class),
        service.getBean(TransitionMeters.class));
  }

  @SuppressWarnings("unchecked") // found by its full type
  static Function<Change, List<OutboxEvent>> mapper(ApplicationContext service) {
    var list = ResolvableType.forClassWithGenerics(List.class, OutboxEvent.class);
    var type =
        ResolvableType.forClassWithGenerics(
            Function.class, ResolvableType.forClass(Change.class), list);
    return (Function<Change, List<OutboxEvent>>) service.getBeanProvider(type).getObject();
  }
}
