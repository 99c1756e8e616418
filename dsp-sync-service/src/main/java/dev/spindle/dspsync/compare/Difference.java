package dev.spindle.dspsync.compare;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field in which a store differs from us.
 *
 * @param provider the store
 * @param trackId our track; absent for fields of the whole release
 * @param field what differs
 * @param ours our value as text; absent when we have none
 * @param theirs the store's value as text; absent when it has none
 */
public record Difference(
    Provider provider,
    @Nullable UUID trackId,
    Field field,
    @Nullable String ours,
    @Nullable String theirs) {

  /** Whether both tell of the same field of the same store, whatever the values. */
  public boolean isSameMatter(Difference other) {
    return provider == other.provider
        && field == other.field
        && Objects.equals(trackId, other.trackId);
  }
}
