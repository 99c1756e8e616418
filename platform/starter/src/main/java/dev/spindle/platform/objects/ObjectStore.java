package dev.spindle.platform.objects;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes by content-addressed key ({@code sha256/ab/abcd…}); a key's bytes never change. Blocking:
 * call it from a virtual thread or {@code Schedulers.boundedElastic()}.
 */
public interface ObjectStore {

  /**
   * Begins to write; nothing is visible before {@link Upload#commit}.
   *
   * @throws IOException when the store cannot take it, for example because it is full
   */
  Upload begin() throws IOException;

  /**
   * Reads from the first byte.
   *
   * @throws java.nio.file.NoSuchFileException when there is no such key
   */
  InputStream open(String key) throws IOException;

  /**
   * Bytes of the object.
   *
   * @throws java.nio.file.NoSuchFileException when there is no such key
   */
  long size(String key) throws IOException;

  /** The key of content with that SHA-256, 64 lower-case hex digits. */
  static String key(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256: " + sha256);
    }
    return "sha256/" + sha256.substring(0, 2) + "/" + sha256;
  }

  /**
   * The same key.
   *
   * @throws IllegalArgumentException for a text that {@link #key} never gave
   */
  static String checked(String key) {
    if (!key.matches("sha256/[0-9a-f]{2}/[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a key of an object store: " + key);
    }
    return key;
  }

  /** An object under way. Closing without commit leaves nothing behind. */
  interface Upload extends AutoCloseable {

    /** Appends bytes. */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /**
     * Makes the object visible under its key; a second commit of the same content changes nothing.
     */
    void commit(String sha256) throws IOException;

    @Override
    void close() throws IOException;
  }
}
