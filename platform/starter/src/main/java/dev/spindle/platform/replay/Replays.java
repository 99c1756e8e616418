package dev.spindle.platform.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spindle.platform.events.EventWorker;
import dev.spindle.platform.events.PoisonException;
import dev.spindle.platform.ops.OpsAudit;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.tx.Tx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a range of a topic again, for this service alone: other consumers and the group's offsets
 * are not touched, live records go on beside it. The inbox is not asked, every other check is; so a
 * replay over unchanged data ends in the same state.
 */
public final class Replays {

  private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int PAGE = 50;

  private final ReplayStore store;
  private final Tx tx;
  private final OpsAudit audit;
  private final EventWorker worker;
  private final Supplier<Consumer<String, byte[]>> consumers;

  public Replays(
      DatabaseClient database,
      Tx tx,
      OpsAudit audit,
      EventWorker worker,
      Supplier<Consumer<String, byte[]>> consumers) {
    this.store = new ReplayStore(database);
    this.tx = tx;
    this.audit = audit;
    this.worker = worker;
    this.consumers = consumers;
  }

  /** Notes the wish and begins; {@link #find} tells how far it is. */
  public Mono<Replay> start(Replay replay) {
    return tx.write(
            store
                .add(replay)
                .then(audit.note("replay", replay.topic(), replay.toString()))
                .thenReturn(replay))
        .doOnNext(added -> Thread.ofVirtual().name("replay-" + added.id()).start(() -> run(added)));
  }

  /** Fails with {@code not-found}. */
  public Mono<Replay> find(UUID id) {
    return tx.asSystem(store.find(id))
        .switchIfEmpty(CommonProblem.NOT_FOUND.error("No replay " + id));
  }

  /** The latest ones, newest first. */
  public Flux<Replay> latest() {
    return tx.asSystem(store.latest(PAGE).collectList()).flatMapIterable(list -> list);
  }

  /** Stops one that runs; what it has applied stays. */
  public Mono<Replay> stop(UUID id) {
    return tx.write(
            store
                .end(id, Replay.STOPPED, "Stopped by an operator")
                .then(audit.note("stop replay", id.toString(), "")))
        .then(find(id));
  }

  private void run(Replay replay) {
    try (var consumer = consumers.get()) {
      var range = new TopicRange(consumer, replay.topic(), replay.from(), replay.to());
      var progress = read(replay, range);
      end(replay, Replay.DONE, progress.applied() + " applied, " + progress.failed() + " failed");
    } catch (RuntimeException e) {
      LOG.error("Replay {} failed", replay.id(), e);
      end(replay, Replay.FAILED, e.toString());
    }
  }

  private ReplayProgress read(Replay replay, TopicRange range) {
    var progress = new ReplayProgress(0, 0, 0, range.total());
    while (isWanted(replay, progress) && !range.isRead()) {
      progress = page(replay, range.poll(), progress);
    }
    isWanted(replay, progress);
    return progress;
  }

  /** A slow page tells how far it is, and hears that it is to stop. */
  private ReplayProgress page(
      Replay replay, List<ConsumerRecord<String, byte[]>> records, ReplayProgress before) {
    var meant = records.stream().filter(record -> isMeant(replay, record)).toList();
    var progress = before.skipped(records.size() - meant.size());
    if (replay.dryRun()) {
      return progress.worked(meant.size());
    }
    long looked = System.nanoTime();
    for (var run : runs(replay, meant)) {
      progress = work(replay, run, progress);
      if (System.nanoTime() - looked > LOOK.toNanos()) {
        if (!isWanted(replay, progress)) {
          return progress;
        }
        looked = System.nanoTime();
      }
    }
    return progress;
  }

  private List<List<ConsumerRecord<String, byte[]>>> runs(
      Replay replay, List<ConsumerRecord<String, byte[]>> records) {
    return replay.perSecond() > 0 ? records.stream().map(List::of).toList() : worker.runs(records);
  }

  private ReplayProgress work(
      Replay replay, List<ConsumerRecord<String, byte[]>> run, ReplayProgress progress) {
    if (replay.perSecond() > 0) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / replay.perSecond());
    }
    try {
      worker.replay(run);
      return progress.worked(run.size());
    } catch (RuntimeException e) {
      if (run.size() > 1) {
        LOG.debug("Replay {}: {} records failed together", replay.id(), run.size(), e);
        return oneByOne(replay, run, progress);
      }
      if (e instanceof PoisonException poison) {
        return passOver(replay, run.getFirst(), poison, progress);
      }
      throw e;
    }
  }

  private ReplayProgress oneByOne(
      Replay replay, List<ConsumerRecord<String, byte[]>> run, ReplayProgress before) {
    var progress = before;
    for (var record : run) {
      progress = work(replay, List.of(record), progress);
    }
    return progress;
  }

  private static ReplayProgress passOver(
      Replay replay,
      ConsumerRecord<String, byte[]> record,
      PoisonException reason,
      ReplayProgress progress) {
    LOG.warn(
        "Replay {} passes over {}@{}: {}",
        replay.id(),
        record.partition(),
        record.offset(),
        reason.getMessage());
    return progress.unworkable();
  }

  private static boolean isMeant(Replay replay, ConsumerRecord<String, byte[]> record) {
    var key = replay.key();
    var tenant = replay.tenantId();
    var header = record.headers().lastHeader("ce_tenant");
    return (key == null || key.equals(record.key()))
        && (tenant == null
            || (header != null && tenant.toString().equals(new String(header.value(), UTF_8))));
  }

  private boolean isWanted(Replay replay, ReplayProgress progress) {
    var status = tx.asSystem(store.progress(replay.id(), progress)).block(TIMEOUT);
    return Replay.RUNNING.equals(status);
  }

  private void end(Replay replay, String status, String detail) {
    tx.asSystem(store.end(replay.id(), status, detail)).block(TIMEOUT);
  }
}
