package dev.spindle.platform.work;

import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.tx.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/** Runs the service's {@link WorkHandler} beans. */
@AutoConfiguration
class WorkConfiguration {

  @Bean
  WorkRunner workRunner(
      ObjectProvider<WorkHandler> handlers,
      DatabaseClient database,
      Tx tx,
      Clock clock,
      MeterRegistry meters,
      TraceContext trace) {
    return new WorkRunner(
        handlers.orderedStream().toList(), new WorkQueue(database, tx), clock, meters, trace);
  }
}
