package dev.spindle.video.plan;

import static dev.spindle.video.plan.PlanFixtures.CATALOGUE;
import static dev.spindle.video.plan.PlanFixtures.NOW;
import static dev.spindle.video.plan.PlanFixtures.TODAY;
import static dev.spindle.video.plan.PlanFixtures.complete;
import static dev.spindle.video.plan.PlanFixtures.completeDetails;
import static dev.spindle.video.plan.PlanFixtures.details;
import static dev.spindle.video.plan.PlanFixtures.draft;
import static dev.spindle.video.plan.PlanFixtures.plan;
import static dev.spindle.video.plan.PlanFixtures.with;
import static dev.spindle.video.plan.PlanFixtures.youTube;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoPlanTest {

  @Test
  void keepsAHalfFilledDraftAndTellsWhatAPlanNeeds() {
    assertThat(change(draft(), null)).isInstanceOf(Decision.Accepted.class);
    assertThat(fields(change(draft(), VideoStatus.PLANNED)))
        .containsExactly(
            "themeId",
            "artStyleId",
            "budgetBandId",
            "qualityTier",
            "targetReleaseDate",
            "platformTargets");
  }

  @Test
  void goesAllTheWay() {
    var video = complete(VideoStatus.DRAFT);
    for (var to :
        List.of(
            VideoStatus.PLANNED,
            VideoStatus.IN_PRODUCTION,
            VideoStatus.POST_PRODUCTION,
            VideoStatus.RELEASED,
            VideoStatus.ARCHIVED)) {
      video = accepted(change(video, to));
    }
    assertThat(video.version()).isEqualTo(6);
    assertThat(change(video, null)).isInstanceOf(Decision.NotAllowed.class);
  }

  @Test
  void needsAnIdOnYouTubeToBeOutUnlessItIsPromoOnly() {
    var unpublished = plan(VideoStatus.POST_PRODUCTION, completeDetails(), List.of(youTube(null)));
    var promo =
        plan(
            VideoStatus.POST_PRODUCTION,
            with(new Money(1_200_000, "EUR"), TODAY, true),
            List.of(new PlatformTarget(PlanDetails.Platform.MTV, null, null, 1, false)));

    assertThat(fields(change(unpublished, VideoStatus.RELEASED)))
        .containsExactly("platformTargets");
    assertThat(change(promo, VideoStatus.RELEASED)).isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "250001, true",
    "1500000, true",
    "1575000, true",
    "1575001, false",
    "250000, false",
    "-1, false"
  })
  void holdsTheBudgetToItsBandAndContingency(long amountMinor, boolean fits) {
    var details = with(new Money(amountMinor, "EUR"), TODAY, false);
    var decision =
        plan(VideoStatus.DRAFT, details, List.of()).change(details, null, CATALOGUE, NOW);

    assertThat(decision instanceof Decision.Accepted).isEqualTo(fits);
  }

  @Test
  void warnsWhenTheContingencyIsTouched() {
    var details = with(new Money(1_550_000, "EUR"), TODAY, false);

    assertThat(PlanRules.warnings(plan(VideoStatus.DRAFT, details, List.of()), CATALOGUE))
        .hasSize(1);
  }

  @Test
  void refusesAShootThatEndsBeforeItBeginsOrBeganBeforeItWasPlanned() {
    var turned = details(TODAY.plusDays(2), TODAY.plusDays(1));
    var past = with(new Money(1_200_000, "EUR"), TODAY.minusDays(1), false);
    var late = plan(VideoStatus.DRAFT, past, List.of(youTube(null)));

    assertThat(fields(draft().change(turned, null, CATALOGUE, NOW))).containsExactly("shootEnd");
    assertThat(fields(change(late, VideoStatus.PLANNED))).containsExactly("shootStart");
    assertThat(change(late, null)).isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "dQw4w9WgXcQ1", "dQw4w9WgXc!", ""})
  void knowsAnIdOfYouTube(String id) {
    assertThat(fields(draft().aim(youTube(id), CATALOGUE, NOW))).containsExactly("externalId");
  }

  @Test
  void saysOneThingOfEachPlatform() {
    var first = accepted(draft().aim(youTube("dQw4w9WgXcQ"), CATALOGUE, NOW));
    var second = accepted(first.aim(youTube("aaaaaaaaaaa"), CATALOGUE, NOW));

    assertThat(second.targets()).hasSize(1);
    assertThat(second.youTubeId()).contains("aaaaaaaaaaa");
    assertThat(second.isReadNightly()).isTrue();
  }

  @Test
  void replacesACastAssignmentOfTheSameId() {
    var id = UUID.randomUUID();
    var asked = new CastAssignment(id, "director", null, null, 100L, false, null);
    var confirmed = new CastAssignment(id, "director", "Ida", null, 100L, true, null);
    var first = accepted(draft().cast(asked, CATALOGUE, NOW));

    assertThat(accepted(first.cast(confirmed, CATALOGUE, NOW)).cast()).containsExactly(confirmed);
    assertThat(
            fields(
                draft()
                    .cast(
                        new CastAssignment(id, "mime", null, null, -1L, false, null),
                        CATALOGUE,
                        NOW)))
        .containsExactly("optionId", "costMinor");
  }

  @Test
  void everyPairOfStatusesIsAllowedExactlyWhereTheTableSaysSo() {
    for (var from : VideoStatus.values()) {
      for (var to : VideoStatus.values()) {
        boolean moves = !(change(complete(from), to) instanceof Decision.NotAllowed);
        boolean stays = from == to && from != VideoStatus.ARCHIVED;
        assertThat(moves)
            .as(from + " to " + to)
            .isEqualTo(stays || VideoTransitions.allows(from, to));
      }
    }
  }

  @Test
  void neverLeavesTheTableHoweverItIsDriven() {
    var random = new Random(20_261_121);
    for (int round = 0; round < 2_000; round++) {
      var video = complete(VideoStatus.DRAFT);
      for (int step = 0; step < 15; step++) {
        var to = VideoStatus.values()[random.nextInt(VideoStatus.values().length)];
        if (change(video, to) instanceof Decision.Accepted(var next)) {
          assertThat(next.version()).isEqualTo(video.version() + 1);
          assertThat(next.status() == video.status() || VideoTransitions.allows(video.status(), to))
              .isTrue();
          video = next;
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Café Größenwahn, cafe-grossenwahn",
    "  -- Åska & Regn! --, aska-regn",
    "日本, video",
    "100%, 100"
  })
  void makesASlugOfATitle(String title, String slug) {
    assertThat(Slugs.of(title)).isEqualTo(slug);
  }

  @Test
  void theDiagramIsTheTable() throws IOException {
    assertThat(Files.readString(Path.of("docs/video-states.md")))
        .contains("```mermaid\n" + VideoTransitions.mermaid() + "```");
  }

  private static Decision change(VideoPlan video, @Nullable VideoStatus to) {
    return video.change(video.details(), to, CATALOGUE, NOW);
  }

  private static VideoPlan accepted(Decision decision) {
    return ((Decision.Accepted) decision).next();
  }

  private static List<String> fields(Decision decision) {
    return ((Decision.Flawed) decision).flaws().stream().map(Flaw::field).toList();
  }
}
