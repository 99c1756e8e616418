package dev.spindle.imports.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A tenant's agreement with a partner that notifies it.
 *
 * @param name for people
 * @param sealedSecret the shared secret, encrypted for this tenant and row
 */
public record Connection(
    UUID id, UUID tenantId, String name, String sealedSecret, String createdBy, Instant createdAt) {

  /** Table, column and row the secret is bound to. */
  static String place(UUID id) {
    return "webhook_connection.sealed_secret|" + id;
  }
}
