package dev.spindle.catalog.editing.api;

import com.fasterxml.uuid.Generators;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids for what a body leaves nameless, the same each time the same body is sent, so that a repeated
 * request is recognised. They have the form and the time of a UUIDv7.
 */
final class DerivedIds {

  private static final long TIME = 0xFFFF_FFFF_FFFF_0000L;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final UUID parent;
  private int count;

  DerivedIds(UUID parent) {
    this.parent = parent;
  }

  /** An id that nobody else has. */
  static UUID fresh() {
    return Generators.timeBasedEpochGenerator().generate();
  }

  UUID next() {
    var seed =
        ByteBuffer.allocate(20)
            .putLong(parent.getMostSignificantBits())
            .putLong(parent.getLeastSignificantBits())
            .putInt(count++);
    var hash = ByteBuffer.wrap(sha256(seed.array()));
    return new UUID(
        parent.getMostSignificantBits() & TIME | VERSION_7 | hash.getLong() & 0xFFF,
        VARIANT | hash.getLong() >>> 2);
  }

  private static byte[] sha256(byte[] seed) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(seed);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
