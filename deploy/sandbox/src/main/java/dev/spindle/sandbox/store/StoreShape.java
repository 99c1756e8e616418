package dev.spindle.sandbox.store;

/** Whose documented API a practice store copies. */
public enum StoreShape {
  /** Client-credentials token, search by UPC and ISRC, 429 with Retry-After. */
  SPOTIFY,
  /** ES256 developer token, storefronts, UPC padded to 14 digits. */
  APPLE_MUSIC,
  /** No key, errors with HTTP 200, durations in seconds. */
  DEEZER,
  /** Video statistics as strings, daily quota; takes no deliveries. */
  YOUTUBE;

  /** Whether music is delivered to such a store, so that it has an SFTP door. */
  public boolean takesDeliveries() {
    return this != YOUTUBE;
  }

  /** Whether it forgets a release on request; Spotify and Apple Music want a takedown instead. */
  public boolean takesPurges() {
    return this == DEEZER;
  }
}
