package dev.spindle.delivery.shipment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What makes a delivery this one and no other. Two wishes with the same key are the same delivery,
 * which is how each ships once.
 *
 * @param catalogVersion the one version that is shipped
 * @param redelivery counts wishes to ship the same again, from 0
 */
public record DeliveryKey(
    UUID releaseId, long catalogVersion, UUID targetId, MessageType messageType, int redelivery) {

  private static final UUID NAMESPACE = UUID.fromString("5f1d1a52-7a0e-5c51-9d3c-6d1f2f6a4be1");
  private static final long VERSION_BITS = 0x0000_0000_0000_F000L;
  private static final long VERSION_5 = 0x0000_0000_0000_5000L;
  private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  /** The id that follows from the key: a name-based UUID (RFC 9562, version 5). */
  public UUID deliveryId() {
    var name = ByteBuffer.wrap(sha1(toString().getBytes(StandardCharsets.UTF_8)));
    long high = name.getLong() & ~VERSION_BITS | VERSION_5;
    long low = name.getLong() & ~VARIANT_BITS | VARIANT_RFC;
    return new UUID(high, low);
  }

  /** The same once more. */
  public DeliveryKey again() {
    return new DeliveryKey(releaseId, catalogVersion, targetId, messageType, redelivery + 1);
  }

  /** The name the id is made from; never change it, or old deliveries would be shipped again. */
  @Override
  public String toString() {
    return "%s/%d/%s/%s/%d".formatted(releaseId, catalogVersion, targetId, messageType, redelivery);
  }

  private static byte[] sha1(byte[] name) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      return digest.digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
