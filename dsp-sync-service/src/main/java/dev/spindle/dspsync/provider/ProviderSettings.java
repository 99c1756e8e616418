package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Provider;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code dsp-sync.providers}: where the stores are and how fast they may be asked.
 * Addresses are the operator's, never a tenant's.
 *
 * @param spotify Web API
 * @param spotifyAccounts token endpoint of Spotify
 * @param appleMusic Apple Music API
 * @param deezer Deezer API
 * @param longestWait a store's Retry-After up to this long is waited for within a run; a longer one
 *     ends the run and plans the next
 * @param quotaPause pause after "budget used up" where the store names no time
 * @param largestAnswer answers beyond this size are not read
 */
@ConfigurationProperties("dsp-sync.providers")
public record ProviderSettings(
    @DefaultValue Line spotify,
    @DefaultValue("https://accounts.spotify.com") URI spotifyAccounts,
    @DefaultValue Line appleMusic,
    @DefaultValue Line deezer,
    @DefaultValue("3s") Duration longestWait,
    @DefaultValue("1h") Duration quotaPause,
    @DefaultValue("2MB") DataSize largestAnswer) {

  /**
   * The line to one store.
   *
   * @param url root of its API, without a trailing slash
   * @param calls how many calls in any {@code window}, for one account
   * @param window length of the window
   */
  public record Line(
      @DefaultValue("") String url,
      @DefaultValue("40") int calls,
      @DefaultValue("5s") Duration window) {}

  /** The line to a store. */
  public Line line(Provider provider) {
    return switch (provider) {
      case SPOTIFY -> spotify;
      case APPLE_MUSIC -> appleMusic;
      case DEEZER -> deezer;
    };
  }
}
