package dev.spindle.delivery.acknowledgement;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A file from a store's acknowledgement folder.
 *
 * @param seen how it looked in the folder's list, just before it was read
 */
record ReadFile(UUID targetId, Sighting seen, byte[] bytes) {

  /** As text for the table; what is no UTF-8 is replaced, and NUL, which PostgreSQL cannot keep. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
  }
}
