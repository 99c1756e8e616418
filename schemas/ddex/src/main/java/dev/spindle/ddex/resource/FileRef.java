package dev.spindle.ddex.resource;

import dev.spindle.ddex.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A file of the delivery.
 *
 * @param uri path relative to the message, for example resources/5012345678900_01_001.wav
 * @param hash over the bytes, or null
 * @param size bytes, or null
 */
public record FileRef(String uri, @Nullable HashSum hash, @Nullable Long size) {

  /** Checks the path's text. */
  public FileRef {
    uri = Text.required("file uri", uri);
  }
}
