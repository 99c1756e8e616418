package dev.spindle.platform.outbox;

import dev.spindle.platform.outbox.OutboxPass.Flight;
import dev.spindle.platform.outbox.OutboxPass.Outcome;
import dev.spindle.platform.outbox.RelaySimulation.Bug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The way to Kafka, with bugs planted in it.
 *
 * @param bare for the bug that sends around the right way
 */
record BuggySender(Set<Bug> bugs, OutboxPublisher right, Producer<String, byte[]> bare)
    implements OutboxPass.Sender {

  @Override
  public Flight send(List<Pending> page) {
    var all = page.stream().map(Pending::seq).toList();
    if (bugs.contains(Bug.TWO_OF_A_KEY_UNDER_WAY)) {
      return withoutWaves(page);
    }
    var flight = right.send(page);
    return () -> {
      if (bugs.contains(Bug.MARKS_BEFORE_ACKNOWLEDGEMENT)) {
        return new Outcome(all, Set.of(), Set.of());
      }
      var outcome = flight.land();
      if (bugs.contains(Bug.MARKS_WHAT_FAILED)) {
        return new Outcome(all, outcome.sentKeys(), outcome.failedKeys());
      }
      return bugs.contains(Bug.FAILURE_IS_NOT_TOLD)
          ? new Outcome(outcome.acknowledged(), outcome.sentKeys(), Set.of())
          : outcome;
    };
  }

  private Flight withoutWaves(List<Pending> page) {
    var answers =
        page.stream()
            .map(row -> bare.send(new ProducerRecord<>("t", row.key(), row.payload())))
            .toList();
    return () -> {
      var acknowledged = new ArrayList<Long>();
      var failed = new HashSet<TopicKey>();
      for (int i = 0; i < page.size(); i++) {
        try {
          answers.get(i).get();
          acknowledged.add(page.get(i).seq());
        } catch (ExecutionException _) { // that row was not taken
          failed.add(page.get(i).topicKey());
        } catch (InterruptedException e) {
          throw new IllegalStateException("nobody interrupts a simulation", e);
        }
      }
      return new Outcome(acknowledged, Set.of(), failed);
    };
  }
}
