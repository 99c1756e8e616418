package dev.spindle.platform.outbox;

import dev.spindle.platform.PlatformSettings;
import dev.spindle.platform.events.Framing;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The relay of this instance. */
@AutoConfiguration
@ConditionalOnProperty(name = "spindle.outbox.enabled", matchIfMissing = true)
class RelayConfiguration {

  /** A relay's session that does nothing for so long is ended: its process is paused or gone. */
  private static final String SESSION = "-c idle_session_timeout=15s -c statement_timeout=60s";

  @Bean
  RelayStatus relayStatus(MeterRegistry meters, Clock clock) {
    return new RelayStatus(meters, clock);
  }

  @Bean(destroyMethod = "close")
  OutboxPublisher outboxPublisher(KafkaProperties kafka, Framing framing) {
    var configuration = kafka.buildProducerProperties();
    return new OutboxPublisher(() -> new KafkaProducer<>(configuration), framing);
  }

  @Bean
  OutboxRelay outboxRelay(
      Environment environment,
      OutboxPublisher publisher,
      RelayStatus status,
      PlatformSettings settings) {
    return new OutboxRelay(source(environment), publisher, status, settings.outbox());
  }

  private static OutboxLog.Source source(Environment environment) {
    var url = environment.getRequiredProperty("spring.flyway.url");
    var properties = new Properties();
    properties.setProperty("user", environment.getRequiredProperty("spring.r2dbc.username"));
    properties.setProperty("password", environment.getProperty("spring.r2dbc.password", ""));
    properties.setProperty("options", SESSION);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "outbox-relay");
    return () -> new OutboxLog(DriverManager.getConnection(url, properties));
  }
}
