package dev.spindle.platform.outbox;

import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.platform.events.AvroBinary;
import dev.spindle.platform.events.Envelope;
import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.scope.Scope;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;
import tools.jackson.databind.ObjectMapper;

/**
 * Turns an event into an outbox row: Avro binary and the envelope. Needs neither broker nor
 * registry, so that a command commits while both are down.
 */
public final class OutboxEncoder {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String source;
  private final Clock clock;
  private final TraceContext trace;

  /**
   * @param source the service's name, {@code ce_source} of its events
   */
  public OutboxEncoder(String source, Clock clock, TraceContext trace) {
    this.source = source;
    this.clock = clock;
    this.trace = trace;
  }

  OutboxRow encode(OutboxEvent event, Scope.Tenant scope, ContextView chain) {
    var value = event.value();
    return new OutboxRow(
        event.id(),
        scope.id(),
        event.topic().name(),
        event.key(),
        event.topic().value(),
        value == null ? 0 : EventSchemas.fingerprint(value.getSchema()),
        value == null ? new byte[0] : AvroBinary.write(value),
        headers(event, value, scope, chain));
  }

  private String headers(
      OutboxEvent event, @Nullable SpecificRecord value, Scope.Tenant scope, ContextView chain) {
    var type = event.topic().value() + (value == null ? ".Deleted" : "");
    var envelope =
        new Envelope(
            event.id().toString(),
            type,
            "/" + source,
            clock.instant(),
            event.key(),
            scope.id(),
            scope.actor(),
            trace.traceparent(chain));
    return JSON.writeValueAsString(envelope.headers());
  }
}
