package dev.spindle.platform.events;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.platform.PlatformSettings;
import dev.spindle.platform.deadletters.DeadLetters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Runs the listeners of every topic the service hears. The service itself is up before Kafka is:
 * listening begins when the broker answers.
 */
public final class EventListening implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EventListening.class);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final long LONGEST_BACKOFF_MS = 10_000;

  private final Subscriptions subscriptions;
  private final TopicSetup topics;
  private final EventWorker worker;
  private final DeadLetters deadLetters;
  private final ConsumerFactory<String, byte[]> consumers;
  private final PlatformSettings.Consumer settings;
  private final String service;
  private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers =
      new CopyOnWriteArrayList<>();
  private volatile boolean running;
  private volatile Thread starting = Thread.currentThread();

  EventListening(
      Subscriptions subscriptions,
      TopicSetup topics,
      EventWorker worker,
      DeadLetters deadLetters,
      ConsumerFactory<String, byte[]> consumers,
      PlatformSettings.Consumer settings,
      String service) {
    this.subscriptions = subscriptions;
    this.topics = topics;
    this.worker = worker;
    this.deadLetters = deadLetters;
    this.consumers = consumers;
    this.settings = settings;
    this.service = service;
  }

  @Override
  public void start() {
    running = true;
    starting = Thread.ofVirtual().name("event-listening").start(this::listenOnceKafkaIsThere);
  }

  @Override
  public void stop() {
    running = false;
    starting.interrupt();
    containers.forEach(ConcurrentMessageListenerContainer::stop);
    containers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Whether every listener has its partitions; for readiness and tests. */
  public boolean isListening() {
    return containers.size() == subscriptions.topics().size()
        && containers.stream().noneMatch(c -> c.getAssignedPartitions().isEmpty());
  }

  private void listenOnceKafkaIsThere() {
    while (running) {
      try {
        topics.ensure(Topics.all(), subscriptions.heard());
        deadLetters.refresh();
        subscriptions.topics().forEach(this::listen);
        return;
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Listening waits: {}", e.getMessage());
        pause();
      }
    }
  }

  private void listen(String topic) {
    var properties = new ContainerProperties(topic);
    properties.setGroupId(service);
    properties.setMissingTopicsFatal(false);
    properties.setMessageListener(new EventListener(worker, deadLetters));
    properties.setListenerTaskExecutor(executor(topic));
    properties.setObservationEnabled(false); // the span continues from the outbox: EventWorker
    var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName(topic);
    container.setConcurrency(settings.concurrency());
    container.setCommonErrorHandler(errorHandler());
    containers.add(container);
    container.start();
  }

  private static SimpleAsyncTaskExecutor executor(String topic) {
    var executor = new SimpleAsyncTaskExecutor(topic + "-");
    executor.setVirtualThreads(true);
    return executor;
  }

  private DefaultErrorHandler errorHandler() {
    var handler = new DefaultErrorHandler((record, failure) -> keep(record, failure), attempts());
    handler.addNotRetryableExceptions(PoisonException.class);
    handler.setBackOffFunction((_, failure) -> Transience.isTransient(failure) ? patience() : null);
    handler.setLogLevel(org.springframework.kafka.KafkaException.Level.DEBUG);
    return handler;
  }

  @SuppressWarnings("unchecked") // the consumers are made for String and byte[]
  private void keep(
      org.apache.kafka.clients.consumer.ConsumerRecord<?, ?> record, Exception failure) {
    deadLetters.keep(
        (org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]>) record, failure);
  }

  private BackOff attempts() {
    var backOff = new ExponentialBackOff(settings.backoff().toMillis(), 2);
    backOff.setMaxInterval(LONGEST_BACKOFF_MS);
    backOff.setMaxAttempts(settings.attempts() - 1);
    return backOff;
  }

  private static BackOff patience() {
    return new FixedBackOff(RETRY.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS);
  }

  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(RETRY.toNanos());
  }
}
