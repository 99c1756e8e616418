package dev.spindle.delivery.packaging;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.validate.DdexFolder;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.packaging.PackageBuilder.Ingredients;
import dev.spindle.delivery.packaging.PackageBuilder.Outcome;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.Schedule;
import dev.spindle.delivery.shipment.MessageType;
import dev.spindle.delivery.target.NamingPattern;
import dev.spindle.delivery.target.TargetSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PackageBuilderTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123Z");
  private static final Schedule FRIDAY =
      new Schedule(
          LocalDateTime.parse("2027-03-05T00:00:00"),
          "Europe/Berlin",
          Schedule.LOCAL_TIME,
          Instant.parse("2027-03-04T10:00:00Z"));
  private static final int SEEDS = 200;
  private static final Optional<String> DDEX = Optional.ofNullable(System.getenv("SPINDLE_DDEX"));

  private final PackageBuilder builder = new PackageBuilder();
  private final ErnValidator validator =
      new ErnValidator(
          DDEX.map(folder -> new DdexFolder(Path.of(folder))).orElseGet(DdexFolder::none));

  @Test
  void everyRandomReleaseBecomesAMessageThatPassesEveryStage() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var made = made(builder.build(from(Snapshots.random(seed), true, FRIDAY)), seed);
      var report =
          validator.validate(MessageSource.of(made.ern().getBytes(StandardCharsets.UTF_8)));

      assertThat(report.errors()).as("seed %d%n%s", seed, made.ern()).isEmpty();
      assertThat(report.verdict(Stage.SCHEMA))
          .isEqualTo(DDEX.isPresent() ? Verdict.PASSED : Verdict.NOT_INSTALLED);
    }
  }

  @Test
  void theSameIngredientsGiveTheSameBytes() {
    var release = Snapshots.random(42);

    assertThat(builder.build(from(release, true, FRIDAY)))
        .isEqualTo(builder.build(from(release, true, FRIDAY)));
  }

  @Test
  void namesTheDayItIsScheduledForAsItsReleaseDate() {
    var made = made(builder.build(from(Snapshots.random(3), true, FRIDAY)), 3);

    assertThat(made.ern()).contains("<ReleaseDate>2027-03-05</ReleaseDate>");
    assertThat(validator.validate(MessageSource.of(made.ern().getBytes(StandardCharsets.UTF_8))))
        .satisfies(
            report ->
                assertThat(report.findings()).noneMatch(f -> f.rule().equals("release-date")));
  }

  @Test
  void aTakedownOffersNothingAndAnOfferStartsOnItsDay() {
    var release = Snapshots.random(1);

    var offer = made(builder.build(from(release, true, FRIDAY)), 1).ern();
    var takedown = made(builder.build(from(release, false, null)), 1).ern();

    assertThat(offer).contains("<StartDate>2027-03-05</StartDate>").doesNotContain("StartDateTime");
    assertThat(takedown).doesNotContain("<Deal>").doesNotContain("StartDate");
  }

  @Test
  void aPurgeNamesTheReleaseAndBringsNothing() {
    var made = made(builder.build(from(withoutButUpc(), MessageType.PURGE, null)), 1);

    assertThat(made.plan().files()).containsExactly(made.plan().message());
    assertThat(made.ern())
        .contains("PurgeReleaseMessage", "<ICPN>0094631432057</ICPN>")
        .doesNotContain("SoundRecording");
    assertThat(
            validator
                .validate(MessageSource.of(made.ern().getBytes(StandardCharsets.UTF_8)))
                .errors())
        .isEmpty();
  }

  @Test
  void aPurgeNeedsANameThatTheStoreKnows() {
    assertThat(impossible(from(without(Snapshots.random(5)), MessageType.PURGE, null)))
        .extracting(Finding::field)
        .containsExactly("upc");
  }

  @Test
  @Tag("bad-input")
  @Tag("S14")
  void noNameThatSomebodyTypedReachesAPath() {
    var plan = made(builder.build(from(Snapshots.random(3), true, FRIDAY)), 3).plan();

    assertThat(plan.files())
        .extracting(PackagedFile::path)
        .doesNotHaveDuplicates()
        .allMatch(path -> path.matches("[0-9]+/(resources/)?[A-Za-z0-9_]+\\.(wav|jpg|xml)"));
    assertThat(plan.message().path()).isEqualTo("0094631432057/0094631432057.xml");
  }

  @Test
  void namesEverythingThatIsMissingAtOnceWithTheFieldToMend() {
    var findings = impossible(from(without(Snapshots.random(5)), true, FRIDAY));

    assertThat(findings)
        .extracting(Finding::field)
        .contains("upc", "label", "genre", "cover", "tracks", "offers");
  }

  @Test
  void speaksOfWhatTheStoreHasAndDoesNotBringItAgain() {
    var release = Snapshots.random(11);
    var all = made(builder.build(from(release, true, FRIDAY)), 11).plan().files();
    var held = all.stream().limit(all.size() - 1).map(PackagedFile::sha256).collect(toSet());

    var made =
        made(
            builder.build(
                new Ingredients(
                    release,
                    target(),
                    MessageType.UPDATE,
                    FRIDAY,
                    NOW,
                    BatchId.of(NOW),
                    Set.copyOf(held))),
            11);

    assertThat(made.plan().files()).hasSize(1).contains(made.plan().message());
    assertThat(made.ern()).contains(all.getFirst().md5());
  }

  @Test
  void refusesAnOfferThatHasNoTerritoryLeft() {
    var release = Snapshots.random(7);
    var nowhere = new TargetSpec.Territories("INCLUDE", List.of("AQ"));
    var onlyThere = new ReleaseSnapshot.Territories("INCLUDE", List.of("DE"));

    assertThat(DealTerms.where(onlyThere, nowhere)).isEmpty();
    assertThat(
            DealTerms.where(
                release.territories(), new TargetSpec.Territories("WORLDWIDE", List.of())))
        .isPresent();
  }

  @Test
  void anOfferWithoutADateIsTheCataloguesFault() {
    assertThatThrownBy(() -> builder.build(from(Snapshots.random(9), true, null)))
        .isInstanceOf(DeliveryFailure.class);
  }

  /** A release that could never be sent: all that is left of it is its code. */
  private static ReleaseSnapshot withoutButUpc() {
    return without(Snapshots.random(5), "0094631432057");
  }

  private static ReleaseSnapshot without(ReleaseSnapshot full) {
    return without(full, null);
  }

  private static ReleaseSnapshot without(ReleaseSnapshot full, @Nullable String upc) {
    return new ReleaseSnapshot(
        full.releaseId(),
        1,
        full.title(),
        null,
        full.displayArtist(),
        "SINGLE",
        null,
        null,
        upc,
        null,
        null,
        null,
        "en",
        "NOT_EXPLICIT",
        null,
        null,
        null,
        full.territories(),
        List.of(),
        List.of(),
        List.of(),
        null,
        full.sender());
  }

  private static Ingredients from(
      ReleaseSnapshot release, boolean offers, @Nullable Schedule schedule) {
    return from(release, offers ? MessageType.INITIAL : MessageType.TAKEDOWN, schedule);
  }

  private static Ingredients from(
      ReleaseSnapshot release, MessageType type, @Nullable Schedule schedule) {
    return new Ingredients(release, target(), type, schedule, NOW, BatchId.of(NOW), Set.of());
  }

  static TargetSpec target() {
    return new TargetSpec(
        "Store",
        null,
        true,
        true,
        new TargetSpec.Connection("store.example", 22, "me", "SHA256:x", "", null),
        new TargetSpec.Store("PADPIDA2011021601H", "Store", "4.3", "generic"),
        new TargetSpec.Territories("EXCLUDE", List.of("KP")),
        new TargetSpec.Limits(2, 0, 60),
        new TargetSpec.Names(NamingPattern.AUDIO.text(), NamingPattern.IMAGE.text()));
  }

  private static Outcome.Made made(Outcome outcome, long seed) {
    return switch (outcome) {
      case Outcome.Made made -> made;
      case Outcome.Impossible(var findings) ->
          throw new AssertionError("seed " + seed + ": " + Arrays.toString(findings.toArray()));
    };
  }

  private List<Finding> impossible(Ingredients from) {
    return switch (builder.build(from)) {
      case Outcome.Made made -> throw new AssertionError(made.ern());
      case Outcome.Impossible(var findings) -> findings;
    };
  }
}
