package dev.spindle.video;

import java.net.URI;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this service can be told, under {@code video}.
 *
 * @param nightlyAt when the numbers of every auto-synced video are read, UTC
 * @param youtube the API they are read from
 */
@ConfigurationProperties("video")
public record VideoSettings(
    @DefaultValue("03:10") LocalTime nightlyAt, @DefaultValue YouTube youtube) {

  /**
   * @param baseUrl root of a YouTube Data API v3, without a slash at its end
   * @param apiKey for tenants that have none of their own; empty for none
   */
  public record YouTube(
      @DefaultValue("https://www.googleapis.com/youtube/v3") URI baseUrl,
      @DefaultValue("") String apiKey) {

    /** Never the key itself: settings end up in logs. */
    @Override
    public String toString() {
      return "YouTube[baseUrl=" + baseUrl + "]";
    }
  }
}
