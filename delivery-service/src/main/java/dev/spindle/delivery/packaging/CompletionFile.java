package dev.spindle.delivery.packaging;

import dev.spindle.ddex.choreography.ChoreographyVersion;
import dev.spindle.ddex.choreography.Manifest;
import dev.spindle.ddex.choreography.Manifest.DeliveryType;
import dev.spindle.ddex.choreography.Manifest.ProductType;
import dev.spindle.ddex.choreography.ManifestXml;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.target.TargetSpec;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The file that is written last and tells the store that the batch is complete: a manifest of the
 * one message in it. Its bytes follow from the delivery alone, so a second attempt writes the same.
 *
 * @param file path below the batch folder, size and digests
 */
public record CompletionFile(PackagedFile file, byte[] bytes) {

  /** The completion file of a package. */
  public static CompletionFile of(PackagePlan plan, TargetSpec target, Delivery delivery) {
    var out = new ByteArrayOutputStream();
    ManifestXml.write(manifest(plan, target, delivery), ChoreographyVersion.V1_6, out);
    var bytes = out.toByteArray();
    return new CompletionFile(
        new PackagedFile(
            plan.batch().completionFile(),
            bytes.length,
            Digests.md5(bytes),
            Digests.sha256(bytes),
            null,
            "application/xml"),
        bytes);
  }

  private static Manifest manifest(PackagePlan plan, TargetSpec target, Delivery delivery) {
    var sender = plan.release().sender();
    return new Manifest(
        MessagingParty.of(sender.dpid(), sender.name()),
        MessagingParty.of(target.store().dpid(), target.store().name()),
        delivery.requestedAt().atOffset(ZoneOffset.UTC),
        !target.live(),
        plan.batch().folder(),
        List.of(entry(plan, delivery)));
  }

  private static Manifest.Entry entry(PackagePlan plan, Delivery delivery) {
    var release = plan.release();
    return new Manifest.Entry(
        plan.messageId(),
        "./" + plan.message().path(),
        new ReleaseId(release.grid(), release.upc(), null, List.of()),
        deliveryType(delivery),
        ProductType.AudioProduct,
        HashSum.md5(plan.message().md5()));
  }

  /**
   * DDEX has no word for a purge here, neither for the type of message nor for what it is for: the
   * message itself says it. Source: ern-choreography-sftp 1.6, ErnMessageType, MessageActionType.
   */
  private static DeliveryType deliveryType(Delivery delivery) {
    if (!delivery.key().messageType().offers()) {
      return DeliveryType.TakeDown;
    }
    return delivery.key().redelivery() > 0
        ? DeliveryType.ReDelivery
        : DeliveryType.NewReleaseDelivery;
  }
}
