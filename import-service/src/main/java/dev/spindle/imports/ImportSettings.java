package dev.spindle.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What this service can be told, under {@code imports}.
 *
 * @param largestDocument of an upload
 * @param answerWithin how long the catalogue may take to tell of an applied release before the
 *     import counts as failed; an answer after that still completes it
 * @param webhookTolerance how far the timestamp of a notification may be from now, either way
 * @param largestNotification body of a notification
 */
@ConfigurationProperties("imports")
public record ImportSettings(
    @DefaultValue("5MB") DataSize largestDocument,
    @DefaultValue("15m") Duration answerWithin,
    @DefaultValue("5m") Duration webhookTolerance,
    @DefaultValue("1MB") DataSize largestNotification) {}
