package dev.spindle.delivery.packaging;

import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.target.TargetSpec;

/**
 * The file that is written last and tells the store that the batch is complete: a manifest of the
 * one message in it. Its bytes follow from the delivery alone, so a second attempt writes the same.
 *
 * @param file path below the batch folder, size and digests
 */
public record CompletionFile(PackagedFile file, byte[] bytes) {

  /** The completion file of a package. */
  public static CompletionFile of(PackagePlan plan, TargetSpec target, Delivery delivery) {
    var bytes = ManifestXml.write(plan, target, delivery);
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
}
