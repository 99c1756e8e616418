package dev.spindle.gateway.events;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.common.v1.Schedule;
import dev.spindle.contracts.delivery.v1.DeliveryRequested;
import dev.spindle.contracts.delivery.v1.DeliveryStatusChanged;
import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.imports.v1.ImportMapped;
import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import dev.spindle.contracts.partner.v1.PartnerNotified;
import dev.spindle.contracts.video.v1.VideoChanged;
import dev.spindle.contracts.video.v1.VideoMetricsSynced;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** From the contract of each event to one line and a few facts. Amounts and bodies stay behind. */
final class Summaries {

  private Summaries() {}

  /**
   * Sums up one record.
   *
   * @throws IllegalArgumentException for a record that is no event
   */
  static Summary of(SpecificRecord event) {
    return switch (event) {
      case ReleaseChanged e -> changed(e);
      case ReleaseTransitioned e -> transitioned(e);
      case ReleaseScheduled e -> scheduled(e);
      case DspSynced e -> synced(e);
      case ImportMapped e -> mapped(e);
      case DeliveryRequested e -> requested(e);
      case DeliveryStatusChanged e -> delivery(e);
      case PartnerNotified e -> notified(e);
      case VideoChanged e -> video(e);
      case VideoMetricsSynced e -> metrics(e);
      default -> throw new IllegalArgumentException(event.getSchema().getFullName());
    };
  }

  private static Summary changed(ReleaseChanged e) {
    return Summary.of(e.getReleaseId())
        .with("version", e.getVersion())
        .with("title", e.getTitle())
        .with("displayArtist", e.getDisplayArtist())
        .with("upc", e.getUpc())
        .with("tracks", e.getTracks().size())
        .with("recordings", e.getTracks().stream().filter(t -> t.getAudio() != null).count())
        .with("cover", e.getCover() != null)
        .with("links", e.getLinks().stream().map(l -> link(l.getProvider(), l.getUrl())).toList())
        .text("Catalogue version " + e.getVersion());
  }

  private static Summary transitioned(ReleaseTransitioned e) {
    var text =
        e.getFromState() == e.getToState()
            ? words(e.getTransition()) + ": " + words(e.getLockLevel())
            : words(e.getFromState()) + " → " + words(e.getToState());
    return Summary.of(e.getReleaseId())
        .with("version", e.getVersion())
        .with("transition", e.getTransition())
        .with("fromState", e.getFromState())
        .with("toState", e.getToState())
        .with("lockLevel", e.getLockLevel())
        .with("schedule", plan(e.getSchedule()))
        .with("reason", e.getReason())
        .text(text);
  }

  private static Summary scheduled(ReleaseScheduled e) {
    var plan = e.getSchedule();
    return Summary.of(e.getReleaseId())
        .with("version", e.getVersion())
        .with("schedule", plan(plan))
        .text(
            plan == null
                ? "Date withdrawn"
                : "Date set: " + plan.getLocalDateTime().replace('T', ' '));
  }

  private static @Nullable Map<String, Object> plan(@Nullable Schedule plan) {
    return plan == null
        ? null
        : Map.of(
            "localDateTime", plan.getLocalDateTime(),
            "zone", plan.getZone(),
            "policy", plan.getPolicy(),
            "firstInstant", plan.getFirstInstant());
  }

  private static Summary synced(DspSynced e) {
    var text =
        switch (e.getVerdict()) {
          case SYNCED -> "Stores agree";
          case CONFLICTS -> e.getOpenConflicts() + " open conflicts with the stores";
          case NOT_FOUND -> "Not in the stores yet";
          case UNKNOWN -> "Stores compared";
        };
    return Summary.of(e.getReleaseId())
        .with("version", e.getVersion())
        .with("verdict", e.getVerdict())
        .with("openConflicts", e.getOpenConflicts())
        .with("catalogVersion", e.getCatalogVersion())
        .with("links", e.getLinks().stream().map(l -> link(l.getProvider(), l.getUrl())).toList())
        .text(text);
  }

  private static Map<String, Object> link(String provider, String url) {
    return Map.of("provider", provider, "url", url);
  }

  private static Summary mapped(ImportMapped e) {
    return Summary.of(e.getReleaseId())
        .with("importId", e.getImportId())
        .with("sourceFormat", e.getSourceFormat())
        .with("title", e.getTitle())
        .with("tracks", e.getTracks().size())
        .text("Imported from " + e.getSourceFormat() + ": " + e.getTracks().size() + " tracks");
  }

  private static Summary requested(DeliveryRequested e) {
    return Summary.of(e.getReleaseId())
        .with("deliveryId", e.getDeliveryId())
        .with("targetId", e.getTargetId())
        .with("messageType", e.getMessageType())
        .with("catalogVersion", e.getCatalogVersion())
        .text("Delivery asked for: " + words(e.getMessageType()));
  }

  private static Summary delivery(DeliveryStatusChanged e) {
    var detail = e.getErrorCategory() == null ? "" : " (" + words(e.getErrorCategory()) + ")";
    return Summary.of(e.getReleaseId())
        .with("deliveryId", e.getDeliveryId())
        .with("targetId", e.getTargetId())
        .with("targetName", e.getTargetName())
        .with("provider", e.getProvider())
        .with("messageType", e.getMessageType())
        .with("catalogVersion", e.getCatalogVersion())
        .with("sequence", e.getSequence())
        .with("fromStatus", e.getFromStatus())
        .with("toStatus", e.getToStatus())
        .with("attempt", e.getAttempt())
        .with("errorCategory", e.getErrorCategory())
        .with("detail", e.getDetail())
        .text(e.getTargetName() + ": " + words(e.getToStatus()) + detail);
  }

  private static Summary notified(PartnerNotified e) {
    return Summary.of(null)
        .with("partner", e.getPartner())
        .with("kind", e.getKind())
        .with("entityId", e.getEntityId())
        .text(e.getPartner() + " says " + e.getKind());
  }

  private static Summary video(VideoChanged e) {
    return Summary.of(e.getReleaseId())
        .with("videoId", e.getVideoId())
        .with("title", e.getTitle())
        .with("status", e.getStatus())
        .text("Video " + words(e.getStatus()));
  }

  private static Summary metrics(VideoMetricsSynced e) {
    return Summary.of(e.getReleaseId())
        .with("videoId", e.getVideoId())
        .with("platform", e.getPlatform())
        .with("views", e.getViews())
        .with("likes", e.getLikes())
        .with("comments", e.getComments())
        .text(String.format(Locale.ROOT, "%,d views on %s", e.getViews(), e.getPlatform()));
  }

  /** {@code IN_PRODUCTION} and {@code complete-mixing} as words. */
  private static String words(Object symbol) {
    return symbol.toString().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  /** The summary of a tombstone: the release was deleted. */
  static Summary deleted(String releaseId) {
    return new Summary(releaseId, "Release deleted", Map.of("deleted", List.of(releaseId)));
  }
}
