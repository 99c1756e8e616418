package dev.spindle.platform.tx;

import dev.spindle.platform.faults.FaultPoints;
import dev.spindle.platform.outbox.OutboxSignal;
import dev.spindle.platform.scope.Scope;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The one way to touch the database. Every call is a transaction whose first statement tells
 * PostgreSQL on whose behalf it runs; a call inside another one joins it.
 *
 * <p>A write is detached from its caller's cancellation: a client that hangs up neither rolls back
 * half a change nor leaves a transaction open on a pooled connection (docs/decisions/0003).
 *
 * <p>A thread that waits for it hands its trace to the chain.
 */
public final class Tx {

  private static final Logger LOG = LoggerFactory.getLogger(Tx.class);

  /** Reactor's key for a chain's own treatment of errors nobody is left to receive. */
  private static final String DROPPED = "reactor.onErrorDropped.local";

  /** Writes under way or waiting for a connection; more are refused at once (503), not queued. */
  private static final int MOST_AT_ONCE = 512;

  private final AtomicInteger running = new AtomicInteger();
  private final TransactionalOperator writing;
  private final TransactionalOperator reading;
  private final Runnable appended;

  /**
   * @param appended called after a commit that appended to the outbox
   */
  public Tx(TransactionalOperator writing, TransactionalOperator reading, Runnable appended) {
    this.writing = writing;
    this.reading = reading;
    this.appended = appended;
  }

  /**
   * Runs the work in a transaction of the current scope, to its end whoever cancels. The result is
   * emitted after the commit.
   */
  public <T> Mono<T> write(Mono<T> work) {
    return Mono.deferContextual(
            context -> isInside(context) ? joined(context, work) : detached(context, work))
        .contextCapture();
  }

  /**
   * Runs the work in a read-only transaction of the current scope, or inside the running one. As
   * with a write, who cancels it only stops waiting: a connection that went back to the pool inside
   * an open read-only transaction would refuse the next write.
   */
  public <T> Mono<T> read(Mono<T> work) {
    return Mono.deferContextual(
            context -> isInside(context) ? joined(context, work) : readToItsEnd(context, work))
        .contextCapture();
  }

  private <T> Mono<T> readToItsEnd(ContextView context, Mono<T> work) {
    var result =
        reading.transactional(entered(work)).contextWrite(own -> own.putAll(context)).toFuture();
    return Mono.fromFuture(result, true)
        .contextWrite(Context.of(DROPPED, (Consumer<Throwable>) Tx::missed));
  }

  /** {@link #write} on behalf of a tenant. */
  public <T> Mono<T> asTenant(UUID tenant, String actor, Mono<T> work) {
    return write(work).contextWrite(new Scope.Tenant(tenant, actor)::in);
  }

  /** {@link #write} across all tenants; for schedulers and relays, never for a request. */
  public <T> Mono<T> asSystem(Mono<T> work) {
    return write(work).contextWrite(new Scope.System("system")::in);
  }

  /** Writes under way or waiting for a connection. */
  public int underWay() {
    return running.get();
  }

  private static boolean isInside(ContextView context) {
    return context.hasKey(Entered.class);
  }

  /** Joining as somebody else would show one tenant's rows to another: refused. */
  private static <T> Mono<T> joined(ContextView context, Mono<T> work) {
    Scope outer = context.get(Entered.class).scope();
    Scope inner = context.hasKey(Scope.class) ? context.get(Scope.class) : outer;
    return inner.seesWhat(outer)
        ? work
        : Mono.error(new IllegalStateException("A transaction cannot change its scope"));
  }

  private <T> Mono<T> detached(ContextView context, Mono<T> work) {
    if (running.incrementAndGet() > MOST_AT_ONCE) {
      running.decrementAndGet();
      return Mono.error(new TransientDataAccessResourceException("Too many writes under way"));
    }
    return start(context, work).contextWrite(Context.of(DROPPED, (Consumer<Throwable>) Tx::missed));
  }

  private <T> Mono<T> start(ContextView context, Mono<T> work) {
    boolean isCommand = isCommand(context);
    if (isCommand) {
      FaultPoints.pass(FaultPoints.COMMAND_ASKED);
    }
    var signal = new OutboxSignal();
    var result =
        writing
            .transactional(entered(work).doOnSuccess(_ -> worked(isCommand)))
            .contextWrite(own -> own.putAll(context).put(OutboxSignal.class, signal))
            .toFuture()
            .whenComplete((_, _) -> ended(signal, isCommand));
    return Mono.fromFuture(result, true);
  }

  /** What a service does for itself, such as looking for due work, is no command. */
  private static boolean isCommand(ContextView context) {
    Scope scope = context.getOrDefault(Scope.class, null);
    return scope instanceof Scope.Tenant;
  }

  private static void worked(boolean isCommand) {
    if (isCommand) {
      FaultPoints.pass(FaultPoints.COMMAND_WORKED);
    }
  }

  private void ended(OutboxSignal signal, boolean isCommand) {
    running.decrementAndGet();
    if (isCommand) {
      FaultPoints.pass(FaultPoints.COMMAND_COMMITTED);
    }
    signal.ifRaised(appended);
  }

  /** Nobody is left to be told: the client of a failed transaction hung up before. */
  private static void missed(Throwable failure) {
    LOG.debug("A transaction failed after its client hung up: {}", failure.toString());
  }

  /** Fails without a scope. {@link ScopedConnections} told PostgreSQL of it as the work began. */
  private static <T> Mono<T> entered(Mono<T> work) {
    return Scope.current()
        .flatMap(scope -> work.contextWrite(own -> own.put(Entered.class, new Entered(scope))));
  }

  private record Entered(Scope scope) {}
}
