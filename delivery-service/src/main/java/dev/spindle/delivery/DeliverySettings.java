package dev.spindle.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this service can be told, under {@code spindle.delivery}; every key is explained in {@code
 * application.yaml}.
 *
 * @param ddexFolder folder with DDEX schemas; empty where they are not installed
 * @param allowedHosts {@code host:port} of stores that are not on the public network
 * @param concurrency deliveries at once in this process
 * @param lease after so long without a sign of life a worker is taken for lost
 * @param quietPeriod how long a change waits for the next one before it is sent as an update
 */
@ConfigurationProperties("spindle.delivery")
public record DeliverySettings(
    @Nullable Path ddexFolder,
    @DefaultValue Set<String> allowedHosts,
    @DefaultValue("8") int concurrency,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("15s") Duration quietPeriod,
    @DefaultValue Retry retry,
    @DefaultValue Transfer transfer,
    @DefaultValue Breaker breaker,
    @DefaultValue Acknowledgements acknowledgements) {

  /**
   * Pauses between attempts; how many there are is each error category's.
   *
   * @param first before the first backed-off attempt
   * @param cap longest pause
   * @param jitter share of a pause that chance may take away, 0 to 1
   */
  public record Retry(
      @DefaultValue("30s") Duration first,
      @DefaultValue("1h") Duration cap,
      @DefaultValue("0.3") double jitter) {}

  /**
   * Patience with a store.
   *
   * @param connect for TCP, key exchange and login each
   * @param window how often progress is judged
   * @param minBytesPerWindow less than this within a window ends the connection
   */
  public record Transfer(
      @DefaultValue("15s") Duration connect,
      @DefaultValue("20s") Duration window,
      @DefaultValue("20480") long minBytesPerWindow) {}

  /**
   * When a store that keeps failing is left alone.
   *
   * @param failures in a row that open it
   * @param open how long it stays open before one delivery may try
   */
  public record Breaker(@DefaultValue("5") int failures, @DefaultValue("60s") Duration open) {}

  /**
   * Reading of answers.
   *
   * @param poll how often a store's folder is looked at while an answer is awaited
   * @param slowPoll how often when none came for an hour
   */
  public record Acknowledgements(
      @DefaultValue("10s") Duration poll, @DefaultValue("5m") Duration slowPoll) {}
}
