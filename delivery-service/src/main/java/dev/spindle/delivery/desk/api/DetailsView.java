package dev.spindle.delivery.desk.api;

import dev.spindle.delivery.checking.CheckReport;
import dev.spindle.delivery.checking.StoredPackage;
import dev.spindle.delivery.desk.AnswerView;
import dev.spindle.delivery.desk.AttemptView;
import dev.spindle.delivery.desk.DeliveryDetails;
import dev.spindle.delivery.packaging.PackagedFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delivery with everything known about it. */
record DetailsView(
    DeliveryView delivery,
    @Nullable CheckReport report,
    @Nullable PackageView shipped,
    List<AttemptView> attempts,
    List<AnswerView> acknowledgements) {

  static DetailsView of(DeliveryDetails details, Instant now) {
    return new DetailsView(
        DeliveryView.of(details.delivery(), now),
        details.stored().map(StoredPackage::report).orElse(null),
        details.stored().flatMap(PackageView::of).orElse(null),
        details.attempts(),
        details.answers());
  }

  /** The tree of a package. */
  record PackageView(
      String folder,
      String completionFile,
      String messageId,
      long totalBytes,
      Instant builtAt,
      List<PackagedFile> files) {

    static java.util.Optional<PackageView> of(StoredPackage stored) {
      return java.util.Optional.ofNullable(stored.plan())
          .map(
              plan ->
                  new PackageView(
                      plan.batch().folder(),
                      plan.batch().completionFile(),
                      plan.messageId(),
                      plan.totalBytes(),
                      stored.builtAt(),
                      plan.files()));
    }
  }
}
