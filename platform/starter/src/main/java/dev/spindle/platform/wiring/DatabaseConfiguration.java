package dev.spindle.platform.wiring;

import dev.spindle.platform.PlatformSettings;
import dev.spindle.platform.database.Migrations;
import dev.spindle.platform.inbox.Inbox;
import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.ops.OpsAudit;
import dev.spindle.platform.outbox.Outbox;
import dev.spindle.platform.outbox.OutboxEncoder;
import dev.spindle.platform.outbox.OutboxRelay;
import dev.spindle.platform.tx.ScopedConnections;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.IdempotencyStore;
import dev.spindle.platform.work.DueWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.propagation.Propagator;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.util.function.SingletonSupplier;

/** Everything that stands on the service's database. */
@AutoConfiguration
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Migrations migrations(Environment environment) {
    return new Migrations(environment.getRequiredProperty("spring.r2dbc.username"));
  }

  @Bean
  TraceContext traceContext(
      ObjectProvider<Propagator> propagator, ObjectProvider<ObservationRegistry> observations) {
    return new TraceContext(
        propagator.getIfAvailable(() -> Propagator.NOOP),
        observations.getIfAvailable(() -> ObservationRegistry.NOOP));
  }

  @Bean
  ScopedConnections scopedConnections() {
    return new ScopedConnections();
  }

  @Bean
  Tx tx(ConnectionFactory connections, ObjectProvider<OutboxRelay> relay) {
    var manager = new R2dbcTransactionManager(connections);
    var readOnly = new DefaultTransactionDefinition();
    readOnly.setReadOnly(true);
    var found = SingletonSupplier.ofNullable(relay::getIfAvailable);
    return new Tx(
        TransactionalOperator.create(manager),
        TransactionalOperator.create(manager, readOnly),
        () -> Optional.ofNullable(found.get()).ifPresent(OutboxRelay::wake));
  }

  @Bean
  MeterBinder txMeters(Tx tx) {
    return meters ->
        Gauge.builder("spindle.tx.running", tx, Tx::underWay)
            .description("Writes under way or waiting for a connection")
            .register(meters);
  }

  @Bean
  Outbox outbox(DatabaseClient database, Environment environment, Clock clock, TraceContext trace) {
    var service = environment.getRequiredProperty("spring.application.name");
    return new Outbox(database, new OutboxEncoder(service, clock, trace));
  }

  @Bean
  Inbox inbox(DatabaseClient database) {
    return new Inbox(database);
  }

  @Bean
  DueWork dueWork(DatabaseClient database, TraceContext trace) {
    return new DueWork(database, trace);
  }

  @Bean
  IdempotencyStore idempotencyStore(DatabaseClient database) {
    return new IdempotencyStore(database);
  }

  @Bean
  OpsAudit opsAudit(DatabaseClient database) {
    return new OpsAudit(database);
  }
}
