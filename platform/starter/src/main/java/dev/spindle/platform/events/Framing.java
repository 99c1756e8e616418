package dev.spindle.platform.events;

import dev.spindle.contracts.topics.Topic;
import org.apache.avro.Schema;

/** Puts Avro binary into Confluent's wire format. */
@FunctionalInterface
public interface Framing {

  /**
   * The record value.
   *
   * @throws RegistryUnavailableException when the registry has to be asked and does not answer
   */
  byte[] frame(Topic topic, Schema schema, byte[] avro);
}
