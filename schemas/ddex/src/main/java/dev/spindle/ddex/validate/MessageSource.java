package dev.spindle.ddex.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A message that can be read more than once; each stage opens it anew, so that nothing is held in
 * memory.
 */
@FunctionalInterface
public interface MessageSource {

  /** A fresh stream from the first byte; the caller closes it. */
  InputStream open() throws IOException;

  /** A message in memory. */
  static MessageSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  /** A message in a file. */
  static MessageSource of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
