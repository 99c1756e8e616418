package dev.spindle.delivery.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.choreography.Manifest.DeliveryType;
import dev.spindle.ddex.choreography.ManifestXml;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.DeliveryKey;
import dev.spindle.delivery.shipment.MessageType;
import dev.spindle.delivery.shipment.Recipient;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionFileTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123Z");
  private static final PackagePlan PLAN =
      new PackagePlan(
          BatchId.of(NOW).text(),
          "message-1",
          new PackagePlan.ShippedRelease(
              "0094631432057",
              "0094631432057",
              null,
              new ReleaseSnapshot.Sender("Nordlys", "PADPIDA2013020802I")),
          List.of(
              new PackagedFile(
                  "0094631432057/0094631432057.xml", 7, "a".repeat(32), "b", null, "text")));

  @Test
  void namesTheBatchByItsMoment() {
    assertThat(PLAN.batchId()).isEqualTo("20261121101530123");
    assertThat(PLAN.batch().folder()).isEqualTo("N_20261121101530123");
    assertThat(completion(MessageType.INITIAL, 0).file().path())
        .isEqualTo("BatchComplete_20261121101530123.xml");
  }

  @ParameterizedTest
  @CsvSource({
    "INITIAL, 0, NewReleaseDelivery",
    "UPDATE, 0, NewReleaseDelivery",
    "INITIAL, 2, ReDelivery",
    "TAKEDOWN, 0, TakeDown",
    "PURGE, 0, TakeDown"
  })
  void saysWhatTheMessageIsForAndWhereItLies(MessageType type, int again, DeliveryType expected) {
    var manifest = ManifestXml.read(new ByteArrayInputStream(completion(type, again).bytes()));

    var entry = manifest.messages().getFirst();
    assertThat(entry.delivery()).isEqualTo(expected);
    assertThat(entry.url()).isEqualTo("./0094631432057/0094631432057.xml");
    assertThat(entry.messageId()).isEqualTo("message-1");
    assertThat(manifest.test()).isFalse();
  }

  @Test
  void isTheSameBytesWhenWrittenAgain() {
    assertThat(completion(MessageType.INITIAL, 0).bytes())
        .isEqualTo(completion(MessageType.INITIAL, 0).bytes());
  }

  private static CompletionFile completion(MessageType type, int again) {
    var key = new DeliveryKey(new UUID(1, 1), 1, new UUID(2, 2), type, again);
    var delivery =
        Delivery.queued(key, new Recipient("Store", null, Duration.ofHours(1)), 1, "why", NOW);
    return CompletionFile.of(PLAN, PackageBuilderTest.target(), delivery);
  }
}
