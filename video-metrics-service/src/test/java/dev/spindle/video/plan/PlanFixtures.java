package dev.spindle.video.plan;

import dev.spindle.video.catalogue.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

final class PlanFixtures {

  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final Catalogue CATALOGUE = catalogue();

  private PlanFixtures() {}

  static VideoPlan draft() {
    return plan(VideoStatus.DRAFT, details(null, null), List.of());
  }

  static VideoPlan complete(VideoStatus status) {
    return plan(status, completeDetails(), List.of(youTube("dQw4w9WgXcQ")));
  }

  static VideoPlan plan(VideoStatus status, PlanDetails details, List<PlatformTarget> targets) {
    return new VideoPlan(
        UUID.randomUUID(),
        UUID.randomUUID(),
        status,
        1,
        details,
        targets,
        List.of(),
        "max",
        NOW,
        NOW);
  }

  static PlatformTarget youTube(@Nullable String id) {
    return new PlatformTarget(PlanDetails.Platform.YOUTUBE, id, null, 1, true);
  }

  static PlanDetails details(@Nullable LocalDate shootStart, @Nullable LocalDate shootEnd) {
    return new PlanDetails(
        "First Light",
        "first-light",
        null,
        null,
        null,
        null,
        null,
        null,
        shootStart,
        shootEnd,
        null,
        null,
        null,
        PlanDetails.SyncStrategy.SCHEDULED,
        false);
  }

  static PlanDetails completeDetails() {
    return with(new Money(1_200_000, "EUR"), TODAY.plusDays(3), false);
  }

  static PlanDetails with(Money budget, LocalDate shootStart, boolean promoOnly) {
    return new PlanDetails(
        "First Light",
        "first-light",
        "narrative",
        "neon",
        "small",
        "standard",
        budget,
        TODAY.plusDays(60),
        shootStart,
        shootStart.plusDays(2),
        100_000L,
        "global-200",
        PlanDetails.Platform.YOUTUBE,
        PlanDetails.SyncStrategy.SCHEDULED,
        promoOnly);
  }

  private static Catalogue catalogue() {
    try {
      var json = Files.readString(Path.of("src/main/resources/catalogue.json"));
      return new JsonMapper().readValue(json, Catalogue.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
