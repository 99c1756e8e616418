package dev.spindle.platform.events;

import dev.spindle.platform.deadletters.DeadLetters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Takes records from Kafka, in order per partition, on a blocking thread: a listener that returned
 * a {@code Mono} would lose the order of its partition. Records of one tenant share a transaction
 * as long as all goes well; when it does not, each has its own.
 */
final class EventListener implements BatchMessageListener<String, byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(EventListener.class);

  private final EventWorker worker;
  private final DeadLetters deadLetters;

  EventListener(EventWorker worker, DeadLetters deadLetters) {
    this.worker = worker;
    this.deadLetters = deadLetters;
  }

  /**
   * Works the records; one tenant's failure does not hold up another's.
   *
   * @throws BatchListenerFailedException for the first record that failed: everything before it is
   *     dealt with, and what had its effect behind it is known to the inbox when it comes again
   */
  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
    var first =
        TenantRuns.byTenant(records).stream()
            .map(this::work)
            .flatMap(Optional::stream)
            .min(Comparator.comparingInt(failed -> records.indexOf(failed.record())));
    if (first.isPresent()) {
      throw first.get().asException();
    }
  }

  private record Failed(ConsumerRecord<String, byte[]> record, RuntimeException reason) {

    BatchListenerFailedException asException() {
      return new BatchListenerFailedException("Not worked", reason, record);
    }
  }

  /** Works one tenant's records, up to the first that fails. */
  private Optional<Failed> work(List<ConsumerRecord<String, byte[]>> records) {
    return worker.runs(records).stream().map(this::together).flatMap(Optional::stream).findFirst();
  }

  /** Those behind a dead letter are kept one by one, the others worked in one go if that works. */
  private Optional<Failed> together(List<ConsumerRecord<String, byte[]>> records) {
    var held = new ArrayList<ConsumerRecord<String, byte[]>>();
    var free = new ArrayList<ConsumerRecord<String, byte[]>>();
    records.forEach(record -> (deadLetters.holdsBack(record) ? held : free).add(record));
    var left = areWorked(free) ? held : records;
    return left.stream().map(this::alone).flatMap(Optional::stream).findFirst();
  }

  private boolean areWorked(List<ConsumerRecord<String, byte[]>> records) {
    if (records.size() < 2) {
      return false;
    }
    try {
      worker.work(records);
      return true;
    } catch (RuntimeException e) {
      LOG.debug("{} records are worked one by one, together they failed", records.size(), e);
      return false;
    }
  }

  private Optional<Failed> alone(ConsumerRecord<String, byte[]> record) {
    try {
      if (deadLetters.holdsBack(record)) {
        deadLetters.keepBehind(record);
      } else {
        worker.work(List.of(record));
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(new Failed(record, e));
    }
  }
}
