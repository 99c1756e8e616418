package dev.spindle.platform.events;

import dev.spindle.platform.deadletters.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/**
 * Takes records from Kafka, one after the other per partition, on a blocking thread: a listener
 * that returned a {@code Mono} would lose the order of its partition.
 */
final class EventListener implements MessageListener<String, byte[]> {

  private final EventWorker worker;
  private final DeadLetters deadLetters;

  EventListener(EventWorker worker, DeadLetters deadLetters) {
    this.worker = worker;
    this.deadLetters = deadLetters;
  }

  @Override
  public void onMessage(ConsumerRecord<String, byte[]> record) {
    if (deadLetters.holdsBack(record)) {
      deadLetters.keepBehind(record);
    } else {
      worker.work(record);
    }
  }
}
