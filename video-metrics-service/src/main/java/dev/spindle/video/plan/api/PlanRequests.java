package dev.spindle.video.plan.api;

import dev.spindle.video.plan.Money;
import dev.spindle.video.plan.NewPlan;
import dev.spindle.video.plan.PlanDetails;
import dev.spindle.video.plan.PlatformTarget;
import dev.spindle.video.plan.Slugs;
import dev.spindle.video.plan.VideoStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of requests; what they leave out has a default. */
final class PlanRequests {

  private PlanRequests() {}

  /**
   * A new plan.
   *
   * @param id UUIDv7, so that making it can be repeated
   * @param slug made of the title when absent
   * @param status DRAFT when absent
   */
  record Create(
      @Nullable UUID id,
      @NotNull UUID releaseId,
      @NotBlank @Size(max = 200) String title,
      @Nullable String slug,
      @Nullable VideoStatus status,
      @Nullable String themeId,
      @Nullable String artStyleId,
      @Nullable String budgetBandId,
      @Nullable String qualityTier,
      @Nullable Money budget,
      @Nullable LocalDate targetReleaseDate,
      @Nullable LocalDate shootStart,
      @Nullable LocalDate shootEnd,
      @Nullable Long kpiViews,
      @Nullable String kpiChart,
      PlanDetails.@Nullable Platform primaryPlatform,
      PlanDetails.@Nullable SyncStrategy syncStrategy,
      @Nullable Boolean promoOnly,
      @Nullable List<@Valid Target> platformTargets) {

    NewPlan plan() {
      var targets = Objects.requireNonNullElse(platformTargets, List.<Target>of());
      return new NewPlan(
          id,
          releaseId,
          Objects.requireNonNullElse(status, VideoStatus.DRAFT),
          details(),
          targets.stream().map(Target::target).toList());
    }

    private PlanDetails details() {
      return new PlanDetails(
          title.strip(),
          slug == null ? Slugs.of(title) : slug,
          themeId,
          artStyleId,
          budgetBandId,
          qualityTier,
          budget,
          targetReleaseDate,
          shootStart,
          shootEnd,
          kpiViews,
          kpiChart,
          primaryPlatform,
          Objects.requireNonNullElse(syncStrategy, PlanDetails.SyncStrategy.SCHEDULED),
          Boolean.TRUE.equals(promoOnly));
    }
  }

  /**
   * A platform.
   *
   * @param priority 1 when absent
   * @param autoSync {@code true} when absent
   */
  record Target(
      @NotNull PlanDetails.Platform platform,
      @Nullable String externalId,
      @Nullable String launchUrl,
      @Nullable Integer priority,
      @Nullable Boolean autoSync) {

    PlatformTarget target() {
      return new PlatformTarget(
          platform,
          externalId,
          launchUrl,
          Objects.requireNonNullElse(priority, 1),
          !Boolean.FALSE.equals(autoSync));
    }
  }

  /**
   * Somebody for the cast.
   *
   * @param id UUIDv7, so that adding can be repeated
   */
  record Cast(
      @Nullable UUID id,
      @NotBlank String optionId,
      @Nullable @Size(max = 200) String name,
      @Nullable @Size(max = 100) String roleOverride,
      @Nullable Long costMinor,
      @Nullable Boolean confirmed,
      @Nullable @Size(max = 2000) String notes) {}
}
