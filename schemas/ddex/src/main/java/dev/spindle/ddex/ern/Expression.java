package dev.spindle.ddex.ern;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.Anchors;
import dev.spindle.ddex.model.ErnMessage;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.ErnVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a version cannot say, found before writing. Terms are looked at by {@link TermCheck}. */
final class Expression {

  private final ErnVersion version;
  private final List<Finding> findings = new ArrayList<>();

  private Expression(ErnVersion version) {
    this.version = version;
  }

  static List<Finding> check(ErnMessage message, ErnVersion version) {
    var expression = new Expression(version);
    expression.senders(message);
    if (message instanceof NewRelease release) {
      expression.findings.addAll(ReferenceCheck.check(release));
      expression.findings.addAll(TermCheck.check(release, version));
      if (version.isFour()) {
        expression.inFour(release);
      } else {
        expression.findings.addAll(ThreeExpression.check(release));
      }
    }
    return List.copyOf(expression.findings);
  }

  private void senders(ErnMessage message) {
    var all = new ArrayList<>(message.header().recipients());
    all.add(message.header().sender());
    Optional.ofNullable(message.header().onBehalfOf()).ifPresent(all::add);
    for (MessagingParty party : all) {
      if (version.isFour() && !party.dpid().matches("PADPIDA[a-zA-Z0-9]+")) {
        refuse(
            "dpid-form",
            "/NewReleaseMessage/MessageHeader[1]",
            "\"%s\" is no DDEX party id".formatted(party.dpid()),
            "Give the party its DPID, PADPIDA and eleven characters",
            "sender.dpid");
      }
    }
    if (version.isFour() && message.header().update() != null) {
      leaveOut("update-indicator", "/NewReleaseMessage", "4.x has no UpdateIndicator");
    }
  }

  private void inFour(NewRelease message) {
    Anchors anchors = Anchors.of(message);
    message.recordings().forEach(each -> recording(each, anchors.path(each.reference()), anchors));
    Release release = message.release();
    if (release != null) {
      release(release, anchors.path(release.reference()));
      visibility(release);
    }
    require(
        !message.deals().isEmpty() || !hasVisibility(message),
        "a display date",
        "a deal, as it stands among them",
        "/NewReleaseMessage",
        "offers");
    for (TrackRelease track : message.trackReleases()) {
      track(track, anchors.path(track.reference()), anchors.field(track.reference()));
    }
    for (ReleaseDeal each : message.deals()) {
      each.deals().forEach(this::deal);
    }
    message.images().stream()
        .filter(image -> image.id().proprietary().isEmpty())
        .forEach(
            image ->
                missing("an image", "an id of its own", anchors.path(image.reference()), "cover"));
    if (message.release() == null && message.trackReleases().isEmpty()) {
      missing("the message", "a release", "/NewReleaseMessage/ReleaseList[1]", "release");
    }
  }

  private void recording(Recording recording, String path, Anchors anchors) {
    String field = anchors.field(recording.reference());
    require(
        !recording.display().titles().isEmpty(), "a recording", "a title", path, field + ".title");
    require(
        !recording.display().artistNames().isEmpty() && !recording.display().artists().isEmpty(),
        "a recording",
        "an artist line and a display artist",
        path,
        field + ".credits");
    others(recording.display(), path, field);
    require(
        version == ErnVersion.ERN_432 || !recording.warnings().isEmpty(),
        "a recording",
        "a parental warning",
        path,
        field + ".parentalWarning");
    if (version == ErnVersion.ERN_42) {
      require(
          recording.technical().stream().allMatch(each -> each.files().size() <= 1),
          "a technical detail before 4.3",
          "no more than one file",
          path,
          field + ".audio");
    }
  }

  private void release(Release release, String path) {
    require(!release.types().isEmpty(), "a release", "a type", path, "releaseType");
    require(!release.display().titles().isEmpty(), "a release", "a title", path, "title");
    require(
        !release.display().artistNames().isEmpty() && !release.display().artists().isEmpty(),
        "a release",
        "an artist line and a display artist",
        path,
        "credits");
    others(release.display(), path, "release");
    require(!release.labels().isEmpty(), "a release", "a label", path, "label");
    require(!release.genres().isEmpty(), "a release", "a genre", path, "genre");
    require(
        version == ErnVersion.ERN_432 || !release.warnings().isEmpty(),
        "a release",
        "a parental warning",
        path,
        "parentalWarning");
    ResourceGroup group = release.group();
    require(group != null, "a release", "its resources in order", path, "tracks");
    if (group != null) {
      require(allTyped(group), "an inner resource group", "a type", path, "tracks");
    }
  }

  private static boolean hasVisibility(NewRelease message) {
    Release release = message.release();
    return release != null && !release.visibilities().isEmpty()
        || message.trackReleases().stream().anyMatch(track -> !track.visibilities().isEmpty());
  }

  private void visibility(Release release) {
    require(
        version != ErnVersion.ERN_42
            || release.visibilities().size() <= 1
                && release.visibilities().stream().allMatch(Visibility::isPlain),
        "a release in 4.2",
        "at most one set of display dates, without territories and clips",
        "/NewReleaseMessage",
        "offers");
  }

  private void track(TrackRelease track, String path, String field) {
    require(track.id().isKnown(), "a track release", "an id", path, field + ".isrc");
    require(!track.labels().isEmpty(), "a track release", "a label", path, "label");
    require(!track.genres().isEmpty(), "a track release", "a genre", path, "genre");
    others(track.display(), path, field);
    require(
        track.display().artists().isEmpty() && track.display().artistNames().isEmpty(),
        "a track release",
        "the artists of its recording, none of its own",
        path,
        field + ".credits");
    for (Visibility shown : track.visibilities()) {
      require(
          shown.trackListing() != null && shown.display() == null && shown.coverArt() == null,
          "a track's visibility",
          "a time for its listing, and neither display nor cover",
          path,
          "schedule");
      require(
          version != ErnVersion.ERN_42
              || shown.territories() == null && track.visibilities().size() == 1,
          "a track's visibility in 4.2",
          "the whole world, at once",
          path,
          "schedule");
    }
  }

  private void others(Display display, String path, String field) {
    require(
        version != ErnVersion.ERN_432
            || display.others().stream().allMatch(other -> other.type() != null),
        "a title beside the displayed one",
        "a kind, formal or grouping",
        path,
        field + ".title");
  }

  private static boolean allTyped(ResourceGroup group) {
    return group.groups().stream().allMatch(inner -> inner.type() != null && allTyped(inner));
  }

  private void deal(Deal deal) {
    String path = "/NewReleaseMessage/DealList[1]";
    require(
        deal.periods().stream().map(Period::start).allMatch(start -> start != null),
        "a deal since 4.2",
        "a start",
        path,
        "schedule");
    if (deal.cancellation() != null) {
      refuse(
          "cancellation",
          path,
          "4.x has no %s".formatted(deal.cancellation()),
          "Send the message without the deal, or with its end date",
          "offers");
    }
  }

  private void missing(String what, String part, String path, String field) {
    refuse(
        "required-part",
        path,
        "ERN %s: %s needs %s".formatted(version.number(), what, part),
        "Fill in " + field,
        field);
  }

  private void require(boolean holds, String what, String part, String path, String field) {
    if (!holds) {
      missing(what, part, path, field);
    }
  }

  private void refuse(String rule, String path, String sentence, String fix, String field) {
    findings.add(
        Finding.error(Stage.EXPRESSION, rule, path, sentence, "ERN " + version.number() + " schema")
            .fix(fix, field));
  }

  private void leaveOut(String rule, String path, String sentence) {
    findings.add(
        Finding.error(Stage.EXPRESSION, rule, path, sentence, "ERN " + version.number() + " schema")
            .as(Severity.INFO)
            .fix("Nothing: it is left out and changes no meaning", null));
  }
}
