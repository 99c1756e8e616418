package dev.spindle.video.plan;

import dev.spindle.video.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a plan. Some rules hold always; more from PLANNED on; drafts are otherwise exempt,
 * so that a half-filled form can be kept. Source: seed 002, section 4.3.
 */
final class PlanRules {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern YOUTUBE_ID = Pattern.compile("[A-Za-z0-9_-]{11}");
  private static final Pattern HTTPS = Pattern.compile("https://[^\\s<>\"]{4,1900}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int LONGEST = 200;

  private final Catalogue catalogue;
  private final List<Flaw> flaws = new ArrayList<>();

  private PlanRules(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Everything that is wrong with the plan as it would be; empty when nothing is. */
  static List<Flaw> check(
      VideoPlan plan, VideoStatus before, Catalogue catalogue, LocalDate today) {
    var rules = new PlanRules(catalogue);
    rules.checkText(plan.details());
    rules.checkChoices(plan.details());
    rules.checkMoney(plan.details());
    rules.checkDates(plan.details());
    plan.targets().forEach(rules::checkTarget);
    rules.checkOneAPlatform(plan);
    plan.cast().forEach(rules::checkCast);
    if (plan.status() != VideoStatus.DRAFT && plan.status() != VideoStatus.ARCHIVED) {
      rules.checkComplete(plan);
    }
    if (before == VideoStatus.DRAFT && plan.status() == VideoStatus.PLANNED) {
      rules.checkShootIsAhead(plan.details(), today);
    }
    if (plan.status() == VideoStatus.RELEASED) {
      rules.checkIsOut(plan);
    }
    return List.copyOf(rules.flaws);
  }

  /** What a person should know, though it stops nothing. */
  static List<String> warnings(VideoPlan plan, Catalogue catalogue) {
    var warnings = new ArrayList<String>();
    var budget = plan.details().budget();
    var bandId = plan.details().budgetBandId();
    if (budget != null && bandId != null) {
      catalogue
          .band(bandId)
          .filter(band -> budget.amountMinor() > band.maxMinor())
          .ifPresent(band -> warnings.add("The budget goes beyond the band " + band.name()));
    }
    long cast = plan.cast().stream().mapToLong(PlanRules::cost).sum();
    if (budget != null && cast > budget.amountMinor()) {
      warnings.add("The cast alone costs more than the budget");
    }
    return List.copyOf(warnings);
  }

  private static long cost(CastAssignment assignment) {
    var cost = assignment.costMinor();
    return cost == null ? 0 : cost;
  }

  private void checkText(PlanDetails plan) {
    require(
        isLine(plan.title()),
        "title",
        "text",
        "is not a line of 1 to 200 characters",
        "Shorten it.");
    require(
        SLUG.matcher(plan.slug()).matches() && plan.slug().length() <= LONGEST,
        "slug",
        "slug",
        "is not lower case letters, digits and single hyphens",
        "Use for example first-light.");
  }

  private void checkChoices(PlanDetails plan) {
    require(knows(plan.themeId(), catalogue::hasTheme), "themeId");
    require(knows(plan.artStyleId(), catalogue::hasArtStyle), "artStyleId");
    require(knows(plan.qualityTier(), catalogue::hasTier), "qualityTier");
    require(knows(plan.budgetBandId(), id -> catalogue.band(id).isPresent()), "budgetBandId");
    require(knows(plan.kpiChart(), catalogue.chartTargets()::contains), "kpiChart");
    var views = plan.kpiViews();
    require(views == null || views >= 0, "kpiViews", "range", "is negative", "Use 0 or more.");
  }

  private void checkMoney(PlanDetails plan) {
    var budget = plan.budget();
    if (budget == null) {
      return;
    }
    require(
        budget.amountMinor() >= 0 && CURRENCY.matcher(budget.currency()).matches(),
        "budget",
        "money",
        "is negative or has no ISO 4217 currency",
        "Use for example {\"amountMinor\": 120000, \"currency\": \"EUR\"}.");
    var bandId = plan.budgetBandId();
    if (bandId != null) {
      catalogue.band(bandId).ifPresent(band -> checkBand(budget, band));
    }
  }

  private void checkBand(Money budget, Catalogue.BudgetBand band) {
    require(
        budget.currency().equals(band.currency()),
        "budget.currency",
        "band-currency",
        "is not the band's, " + band.currency(),
        "Convert the amount, or choose another band.");
    require(
        budget.amountMinor() >= band.minMinor()
            && budget.amountMinor() <= catalogue.hardLimit(band),
        "budget.amountMinor",
        "band-range",
        "is outside the band %d to %d, with %d %% contingency"
            .formatted(band.minMinor(), band.maxMinor(), catalogue.contingencyPercent()),
        "Change the amount, or choose another band.");
  }

  private void checkDates(PlanDetails plan) {
    var start = plan.shootStart();
    var end = plan.shootEnd();
    require(
        start == null || end == null || !start.isAfter(end),
        "shootEnd",
        "order",
        "is before the shoot starts",
        "Exchange the dates.");
    var out = plan.targetReleaseDate();
    require(
        end == null || out == null || !out.isBefore(end),
        "targetReleaseDate",
        "order",
        "is before the shoot ends",
        "Move one of the dates.");
  }

  private void checkTarget(PlatformTarget target) {
    var id = target.externalId();
    boolean fits =
        id == null
            || (target.platform() == PlanDetails.Platform.YOUTUBE
                ? YOUTUBE_ID.matcher(id).matches()
                : isLine(id));
    require(
        fits, "externalId", "external-id", "is not an id of the platform", "Copy it from there.");
    var url = target.launchUrl();
    require(
        url == null || HTTPS.matcher(url).matches(),
        "launchUrl",
        "https",
        "is not an https URL",
        "Use an absolute https URL.");
    require(target.priority() >= 1, "priority", "range", "is below 1", "Use 1 or more.");
  }

  private void checkOneAPlatform(VideoPlan plan) {
    long platforms = plan.targets().stream().map(PlatformTarget::platform).distinct().count();
    require(
        platforms == plan.targets().size(),
        "platformTargets",
        "twice",
        "names a platform twice",
        "Name each platform once.");
  }

  private void checkCast(CastAssignment cast) {
    require(catalogue.hasCastOption(cast.optionId()), "optionId");
    require(cost(cast) >= 0, "costMinor", "range", "is negative", "Use 0 or more.");
  }

  private void checkComplete(VideoPlan plan) {
    var details = plan.details();
    need(details.themeId(), "themeId");
    need(details.artStyleId(), "artStyleId");
    need(details.budgetBandId(), "budgetBandId");
    need(details.qualityTier(), "qualityTier");
    need(details.targetReleaseDate(), "targetReleaseDate");
    boolean onYouTube = plan.target(PlanDetails.Platform.YOUTUBE).isPresent();
    require(
        onYouTube || (details.promoOnly() && !plan.targets().isEmpty()),
        "platformTargets",
        "required",
        "lacks a platform; YouTube is needed unless the video is promo only",
        "Add a platform target.");
  }

  private void checkShootIsAhead(PlanDetails plan, LocalDate today) {
    var start = plan.shootStart();
    require(
        start == null || !start.isBefore(today),
        "shootStart",
        "past",
        "lies in the past",
        "Choose today or later.");
  }

  private void checkIsOut(VideoPlan plan) {
    require(
        plan.details().promoOnly() || plan.youTubeId().isPresent(),
        "platformTargets",
        "youtube-id",
        "has no id on YouTube yet",
        "Publish it there and add the id to the target, or mark the plan promo only.");
  }

  private static boolean knows(
      @Nullable String id, java.util.function.Predicate<String> catalogueHas) {
    return id == null || catalogueHas.test(id);
  }

  private void need(@Nullable Object value, String field) {
    require(value != null, field, "required", "is needed from PLANNED on", "Fill it in.");
  }

  private void require(boolean holds, String field) {
    require(
        holds,
        field,
        "unknown-choice",
        "is not in the catalogue",
        "See /api/music-video-catalogs.");
  }

  private void require(boolean holds, String field, String code, String reason, String fix) {
    if (!holds) {
      flaws.add(new Flaw(field, code, reason, fix));
    }
  }

  private static boolean isLine(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
