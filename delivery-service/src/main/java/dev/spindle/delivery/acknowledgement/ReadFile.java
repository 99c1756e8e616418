package dev.spindle.delivery.acknowledgement;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A file from a store's acknowledgement folder.
 *
 * @param name without its folder
 */
record ReadFile(UUID targetId, String name, byte[] bytes) {

  /** As text for the table; what is no UTF-8 is replaced, and NUL, which PostgreSQL cannot keep. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
  }
}
