package dev.spindle.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the platform can be told, under {@code spindle}.
 *
 * @param registry the schema registry
 * @param outbox the relay
 * @param consumer how records are worked
 * @param objects where assets lie
 * @param secrets the key that encrypts secrets at rest
 */
@ConfigurationProperties("spindle")
public record PlatformSettings(
    @DefaultValue Registry registry,
    @DefaultValue Relay outbox,
    @DefaultValue Consumer consumer,
    @DefaultValue Objects objects,
    @DefaultValue Secrets secrets) {

  /**
   * @param url root of a Confluent-compatible API
   * @param serializer class of a Kafka serializer to write values with, for example Confluent's;
   *     empty for our own
   */
  public record Registry(
      @DefaultValue("http://127.0.0.1:8130/apis/ccompat/v7") URI url,
      @DefaultValue("") String serializer) {}

  /**
   * @param poll how often the relay looks by itself, should a wake-up be lost
   * @param batch rows read at a time
   * @param retention how long published rows are kept, so that they can be published again
   * @param enabled {@code false} keeps events in the outbox; for tests
   */
  public record Relay(
      @DefaultValue("500ms") Duration poll,
      @DefaultValue("1000") int batch,
      @DefaultValue("7d") Duration retention,
      @DefaultValue("true") boolean enabled) {}

  /**
   * @param effectTimeout longest an effect may take
   * @param attempts how often a failing effect is tried before the record becomes a dead letter
   * @param backoff wait before the second attempt; doubles, up to 10 s
   * @param concurrency consumer threads per topic
   * @param inboxRetention how long an event id is remembered; longer than any topic keeps records
   */
  public record Consumer(
      @DefaultValue("30s") Duration effectTimeout,
      @DefaultValue("5") int attempts,
      @DefaultValue("200ms") Duration backoff,
      @DefaultValue("2") int concurrency,
      @DefaultValue("100d") Duration inboxRetention) {}

  /**
   * @param folder root of the folder store
   */
  public record Objects(@DefaultValue(".spindle/objects") Path folder) {}

  /**
   * @param keyset file of a Tink keyset in JSON; made at the first start when absent
   */
  public record Secrets(@DefaultValue(".spindle/keys/secrets.json") Path keyset) {}
}
