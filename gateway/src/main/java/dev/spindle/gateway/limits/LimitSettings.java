package dev.spindle.gateway.limits;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Requests a tenant has per minute, in this instance of the gateway.
 *
 * @param reads GET and HEAD
 * @param writes everything else but uploads
 * @param uploads writes with the bytes of an image or a recording, which a large album has many of
 * @param webhooks notifications of one partner
 * @param streams live streams open at the same time
 * @param silence longest pause between two pieces of a request's body
 */
@Validated
@ConfigurationProperties("spindle.limits")
public record LimitSettings(
    @DefaultValue("100") @Positive int reads,
    @DefaultValue("20") @Positive int writes,
    @DefaultValue("120") @Positive int uploads,
    @DefaultValue("600") @Positive int webhooks,
    @DefaultValue("20") @Positive int streams,
    @DefaultValue("30s") Duration silence) {}
