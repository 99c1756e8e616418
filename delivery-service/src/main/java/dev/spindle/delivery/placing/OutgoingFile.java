package dev.spindle.delivery.placing;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file on its way to a store.
 *
 * @param path where it has to lie, from the login folder or from the root
 * @param size bytes
 * @param md5 32 lower-case hex digits: what the message says of it
 * @param source opens the bytes anew, from the start
 */
public record OutgoingFile(String path, long size, String md5, Source source) {

  /** Opens the bytes. */
  @FunctionalInterface
  public interface Source {

    /** A fresh stream; the caller closes it. */
    InputStream open() throws IOException;
  }
}
