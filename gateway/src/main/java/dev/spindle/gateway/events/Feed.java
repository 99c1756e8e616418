package dev.spindle.gateway.events;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads every topic into the ring, from a little before now on. Topics may appear later, and broker
 * and registry may be away: the feed waits for them and goes on where it was.
 */
@Component
final class Feed implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Feed.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration LOOK_AROUND = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Consumers consumers;
  private final RecordReader reader;
  private final EventRing ring;
  private final FeedSettings settings;
  private final Clock clock;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  Feed(
      Consumers consumers,
      RecordReader reader,
      EventRing ring,
      FeedSettings settings,
      Clock clock) {
    this.consumers = consumers;
    this.reader = reader;
    this.ring = ring;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofPlatform().name("event-feed").daemon().start(this::run);
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void run() {
    while (isRunning()) {
      try (var consumer = consumers.open()) {
        follow(consumer);
      } catch (KafkaException | IOException e) {
        log.warn("The event feed pauses: {}", e.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.info("The event feed ends");
      }
    } catch (InterruptedException _) {
      stopped.countDown();
    }
  }

  private void follow(Consumer<String, byte[]> consumer) throws IOException {
    var lookAgain = Instant.MIN;
    while (isRunning()) {
      if (clock.instant().isAfter(lookAgain)) {
        takeUp(consumer);
        lookAgain = clock.instant().plus(LOOK_AROUND);
      }
      if (consumer.assignment().isEmpty()) {
        pause();
      } else {
        take(consumer);
      }
    }
  }

  /** Starts on partitions that are new; those read before go on where they were. */
  private void takeUp(Consumer<String, byte[]> consumer) {
    var found = Consumers.partitions(consumer);
    if (found.equals(consumer.assignment())) {
      return;
    }
    var fresh = new HashSet<>(found);
    fresh.removeAll(consumer.assignment());
    consumer.assign(found);
    seek(consumer, fresh);
    log.info("The event feed reads {} partitions", found.size());
  }

  private void seek(Consumer<String, byte[]> consumer, Set<TopicPartition> fresh) {
    var unread = new HashSet<>(fresh);
    unread.removeAll(positions.keySet());
    Consumers.seek(consumer, unread, clock.instant().minus(settings.lookBack()));
    fresh.forEach(
        partition -> {
          var position = positions.get(partition);
          if (position != null) {
            consumer.seek(partition, position);
          }
        });
  }

  private void take(Consumer<String, byte[]> consumer) throws IOException {
    var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
    consumer.poll(POLL).forEach(batch::add);
    // across partitions a poll has no order; within one key this keeps it
    batch.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
    append(batch);
    consumer.assignment().forEach(p -> positions.put(p, consumer.position(p)));
  }

  /** All or nothing: a registry that is away makes the batch be read again. */
  private void append(List<ConsumerRecord<String, byte[]>> batch) throws IOException {
    var events = new ArrayList<LiveEvent>();
    for (var record : batch) {
      reader.read(record).ifPresent(events::add);
    }
    events.forEach(ring::append);
  }
}
