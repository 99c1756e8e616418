package dev.spindle.dspsync.compare;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A store we read. Declared in order of trust: where several know a value, the first one wins. */
public enum Provider {
  /** Milliseconds; ISRC by track. */
  SPOTIFY("spotify", Duration.ZERO),
  /** Milliseconds; ISRC in the album's tracks. */
  APPLE_MUSIC("apple-music", Duration.ZERO),
  /** Whole seconds, rounded down. */
  DEEZER("deezer", Duration.ofSeconds(1));

  private final String code;
  private final Duration grain;

  Provider(String code, Duration grain) {
    this.code = code;
    this.grain = grain;
  }

  /** Word in events, URLs and tables, for example {@code apple-music}. */
  public String code() {
    return code;
  }

  /** How coarse its durations are. */
  public Duration grain() {
    return grain;
  }

  /** The provider of that code. */
  public static Optional<Provider> of(String code) {
    return Arrays.stream(values()).filter(provider -> provider.code.equals(code)).findFirst();
  }
}
