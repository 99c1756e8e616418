package dev.spindle.delivery.placing;

/**
 * A file that lies at the store under its final name.
 *
 * @param path as asked for
 * @param bytesSent 0 when it was there already, from an earlier attempt
 * @param check how the store's copy was compared
 */
public record PlacedFile(String path, long bytesSent, Check check) {

  /** How we know that the store has what we sent. */
  public enum Check {
    /** The MD5 of the store's copy: told by the store, or taken after reading it back. */
    MD5,
    /** The store can only tell the size; our hash was taken from the bytes as they went out. */
    SIZE
  }
}
