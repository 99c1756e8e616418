package dev.spindle.platform.events;

import dev.spindle.platform.PlatformSettings;
import dev.spindle.platform.deadletters.DeadLetters;
import dev.spindle.platform.deadletters.Redrive;
import dev.spindle.platform.inbox.Inbox;
import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.ops.OpsAudit;
import dev.spindle.platform.replay.Replays;
import dev.spindle.platform.tx.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.r2dbc.core.DatabaseClient;

/** Everything that stands between Kafka and the handlers. */
@AutoConfiguration
class EventsConfiguration {

  @Bean
  SchemaRegistry schemaRegistry(PlatformSettings settings) {
    return new SchemaRegistry(settings.registry().url());
  }

  @Bean
  WireFormat wireFormat(SchemaRegistry registry) {
    return new WireFormat(registry);
  }

  /** What the relay frames with: ours, or the serializer that is configured. */
  @Bean
  @Primary
  Framing framing(WireFormat ours, PlatformSettings settings) {
    var registry = settings.registry();
    return registry.serializer().isEmpty()
        ? ours
        : SerializerFraming.named(registry.serializer(), registry.url());
  }

  @Bean
  Subscriptions subscriptions(ObjectProvider<EventSubscriber> subscribers) {
    var subscriptions = new Subscriptions();
    subscribers.orderedStream().forEach(subscriber -> subscriber.subscribe(subscriptions));
    return subscriptions;
  }

  @Bean
  EventWorker eventWorker(
      Subscriptions subscriptions,
      WireFormat wire,
      Tx tx,
      Inbox inbox,
      TraceContext trace,
      PlatformSettings settings) {
    return new EventWorker(
        subscriptions, wire, tx, inbox, trace, settings.consumer().effectTimeout());
  }

  @Bean
  DeadLetters deadLetters(
      DatabaseClient database,
      Tx tx,
      KafkaProperties kafka,
      Environment environment,
      MeterRegistry meters) {
    var producers =
        new DefaultKafkaProducerFactory<>(
            kafka.buildProducerProperties(), new StringSerializer(), new ByteArraySerializer());
    return new DeadLetters(
        database, tx, new KafkaTemplate<>(producers), service(environment), meters);
  }

  @Bean
  Redrive redrive(DeadLetters letters, EventWorker worker, OpsAudit audit, Tx tx) {
    return new Redrive(letters, worker, audit, tx);
  }

  @Bean
  Replays replays(
      DatabaseClient database, Tx tx, OpsAudit audit, EventWorker worker, KafkaProperties kafka) {
    var properties = consumer(kafka);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Subscriptions.NEWS_TOGETHER);
    var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(properties);
    return new Replays(
        database, tx, audit, worker, () -> consumers.createConsumer("replay", null, null));
  }

  @Bean
  EventListening eventListening(
      Subscriptions subscriptions,
      EventWorker worker,
      DeadLetters deadLetters,
      KafkaProperties kafka,
      PlatformSettings settings,
      Environment environment,
      MeterRegistry meters) {
    var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(consumer(kafka));
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    return new EventListening(
        subscriptions,
        new TopicSetup(kafka.buildAdminProperties(), service(environment)),
        worker,
        deadLetters,
        consumers,
        settings.consumer(),
        service(environment));
  }

  private static Map<String, Object> consumer(KafkaProperties kafka) {
    return kafka.buildConsumerProperties();
  }

  private static String service(Environment environment) {
    return environment.getRequiredProperty("spring.application.name");
  }
}
