package dev.spindle.bench.events;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A bare producer that sends at a steady rate and remembers how long it went unanswered. */
final class SteadyProducer implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final KafkaProducer<String, byte[]> producer;
  private final String topic;
  private final long step;
  private final Thread thread;
  private volatile boolean running = true;
  private volatile long lastAnswer = System.nanoTime();
  private volatile long longestGap;

  SteadyProducer(String broker, String topic, int perSecond) {
    this.topic = topic;
    this.step = Duration.ofSeconds(1).toNanos() / perSecond;
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", broker, "acks", "all", "linger.ms", 0, "max.block.ms", 90_000),
            new StringSerializer(),
            new ByteArraySerializer());
    thread = Thread.ofPlatform().start(this::run);
  }

  /** Seconds. */
  double longestGap() {
    return longestGap / 1e9;
  }

  /** Waits for an acknowledgement of something sent from now on. */
  void awaitAnswer() {
    long now = System.nanoTime();
    while (lastAnswer < now && System.nanoTime() - now < LONGEST.toNanos()) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private void run() {
    while (running) {
      var _ =
          producer.send(
              new ProducerRecord<>(topic, new byte[300]),
              (_, failure) -> {
                if (failure == null) {
                  answered();
                }
              });
      LockSupport.parkNanos(step);
    }
  }

  // called by the producer's one thread
  private void answered() {
    long now = System.nanoTime();
    longestGap = Math.max(longestGap, now - lastAnswer);
    lastAnswer = now;
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    thread.join();
    producer.close(Duration.ofSeconds(5));
  }
}
