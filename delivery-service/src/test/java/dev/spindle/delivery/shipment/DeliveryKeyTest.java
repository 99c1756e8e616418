package dev.spindle.delivery.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryKeyTest {

  private static final UUID RELEASE = UUID.fromString("0199f1d2-0000-7000-8000-000000000001");
  private static final UUID TARGET = UUID.fromString("0199f1d2-0000-7000-8000-000000000002");

  @Test
  void theSameWishIsTheSameDeliveryForEver() {
    var key = new DeliveryKey(RELEASE, 3, TARGET, MessageType.INITIAL, 0);

    assertThat(key.deliveryId()).hasToString("30514c2a-4bf2-5c0a-8fe4-72dd2e20fa87");
    assertThat(key.deliveryId().version()).isEqualTo(5);
    assertThat(key.deliveryId().variant()).isEqualTo(2);
  }

  @Test
  void everyPartOfTheKeyMakesAnotherDelivery() {
    var ids = new HashSet<UUID>();
    for (var type : MessageType.values()) {
      for (long version = 1; version < 20; version++) {
        for (int again = 0; again < 5; again++) {
          ids.add(new DeliveryKey(RELEASE, version, TARGET, type, again).deliveryId());
          ids.add(new DeliveryKey(TARGET, version, RELEASE, type, again).deliveryId());
        }
      }
    }
    assertThat(ids).hasSize(MessageType.values().length * 19 * 5 * 2);
  }
}
