package dev.spindle.delivery.acknowledgement;

import dev.spindle.ddex.choreography.Acknowledgement;
import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.shipment.DeliveryCommand;
import java.util.Optional;
import java.util.stream.Collectors;

/** One release's part of an acknowledgement, in a delivery's words. */
record Answer(Acknowledgement.Item item) {

  /** What it does to the delivery. */
  DeliveryCommand command() {
    return item.isPositive()
        ? new DeliveryCommand.Acknowledge("The store took it: " + status())
        : new DeliveryCommand.Reject(category(), sentence());
  }

  /** The store's words for what it found. */
  String status() {
    var found = item.statuses().stream().map(Enum::name).collect(Collectors.joining(", "));
    if (!found.isEmpty()) {
      return found;
    }
    return item.supplyChain() == null ? "acknowledged" : item.supplyChain().name();
  }

  /** Id of the message it speaks of; empty before choreography 1.8. */
  Optional<String> messageId() {
    return Optional.ofNullable(item.acknowledgedMessage());
  }

  /** The release it speaks of, as packages are named. */
  Optional<String> releaseId() {
    return Optional.of(item.release().best()).filter(id -> !id.isEmpty());
  }

  private String sentence() {
    var text = new StringBuilder("The store refused it: ").append(status());
    if (item.error() != null) {
      text.append(". ").append(item.error());
    }
    if (item.action() != null) {
      text.append(". It asks for ").append(item.action());
    }
    return text.toString();
  }

  private ErrorCategory category() {
    return item.statuses().stream()
        .filter(status -> status != FileStatus.FileOK)
        .findFirst()
        .map(Answer::category)
        .orElse(ErrorCategory.METADATA);
  }

  private static ErrorCategory category(FileStatus status) {
    return switch (status) {
      case ResourceCorrupt,
          ResourceMissing,
          ResourceNotMeetingSpecifications,
          SignatureOrHashSumWrongOrMissing ->
          ErrorCategory.QUALITY;
      case NewReleaseMessageInvalid, ErnMissing -> ErrorCategory.FORMAT;
      case InternalError -> ErrorCategory.UNAVAILABLE;
      default -> ErrorCategory.METADATA;
    };
  }
}
