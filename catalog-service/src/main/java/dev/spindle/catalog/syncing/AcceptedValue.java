package dev.spindle.catalog.syncing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference between us and a store that a person settled against us.
 *
 * @param provider whose value differed
 * @param trackId our track; null for fields of the whole release
 * @param field word of {@code dsp.synced}
 * @param value that is right, as text; null when there is to be none
 */
public record AcceptedValue(
    String provider, @Nullable UUID trackId, String field, @Nullable String value) {

  /** For the history. */
  String where() {
    return "%s (%s)".formatted(field, provider);
  }
}
