package dev.spindle.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the catalogue can be told, under {@code catalog}.
 *
 * @param maxAudio largest audio file
 * @param maxImage largest image
 * @param uploadIdle longest pause within an upload
 * @param uploadTotal longest upload as a whole
 */
@ConfigurationProperties("catalog")
public record CatalogSettings(
    @DefaultValue("2GB") DataSize maxAudio,
    @DefaultValue("20MB") DataSize maxImage,
    @DefaultValue("30s") Duration uploadIdle,
    @DefaultValue("30m") Duration uploadTotal) {}
