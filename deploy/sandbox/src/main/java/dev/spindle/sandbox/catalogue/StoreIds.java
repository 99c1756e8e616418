package dev.spindle.sandbox.catalogue;

import dev.spindle.sandbox.store.Store;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids that a store gives to albums and tracks: made from what was delivered, so they never change.
 */
public final class StoreIds {

  private static final String BASE62 =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private StoreIds() {}

  /** Spotify's form of an album's id: 22 characters of base 62. */
  public static String base62(Store store, String key) {
    BigInteger rest = digest(store, key);
    StringBuilder id = new StringBuilder(22);
    for (int i = 0; i < 22; i++) {
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(62));
      id.append(BASE62.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return id.toString();
  }

  /** A ten-digit number, as Apple and Deezer use. */
  public static long number(Store store, String key) {
    return 1_000_000_000L
        + digest(store, key).mod(BigInteger.valueOf(8_999_999_999L)).longValueExact();
  }

  /** What makes an album itself. */
  public static String albumKey(Album album) {
    return "album|" + Gtin.padded(album.upc());
  }

  /** What makes a track of an album itself. */
  public static String trackKey(Album album, Album.Track track) {
    return "track|" + Gtin.padded(album.upc()) + '|' + track.number();
  }

  private static BigInteger digest(Store store, String key) {
    try {
      byte[] bytes = (store.name() + '|' + key).getBytes(StandardCharsets.UTF_8);
      return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
