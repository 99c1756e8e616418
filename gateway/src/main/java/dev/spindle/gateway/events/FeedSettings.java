package dev.spindle.gateway.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where events come from and how many are kept at hand.
 *
 * @param brokers Kafka's bootstrap servers, comma separated
 * @param registry base address of the registry's Confluent-compatible API
 * @param ring events kept in memory for clients that were away for a moment
 * @param lookBack how far back the ring is filled at start
 * @param heartbeat silence after which a stream says that it is alive
 * @param trailRecords records one trail may read before it says that it is not complete
 * @param trailPatience time one trail may take, likewise
 */
@Validated
@ConfigurationProperties("spindle.feed")
record FeedSettings(
    @NotBlank String brokers,
    @NotNull URI registry,
    @DefaultValue("5000") @Positive int ring,
    @DefaultValue("15m") Duration lookBack,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("200000") @Positive int trailRecords,
    @DefaultValue("5s") Duration trailPatience) {}
