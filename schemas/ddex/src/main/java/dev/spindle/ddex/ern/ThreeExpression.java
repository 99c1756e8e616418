package dev.spindle.ddex.ern;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.Anchors;
import dev.spindle.ddex.model.Label;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Resource;
import dev.spindle.ddex.three.ThreeProfile;
import dev.spindle.ddex.value.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What ERN 3.8.2 cannot say. */
final class ThreeExpression {

  private static final String ROOT = "/NewReleaseMessage";

  private final List<Finding> findings = new ArrayList<>();

  private ThreeExpression() {}

  static List<Finding> check(NewRelease message) {
    var expression = new ThreeExpression();
    Anchors anchors = Anchors.of(message);
    expression.profile(message);
    for (Resource resource : message.resources()) {
      expression.resource(
          resource, anchors.path(resource.reference()), anchors.field(resource.reference()));
    }
    Release release = message.release();
    if (release != null) {
      expression.labels(release.labels(), anchors.path(release.reference()));
      expression.display(release.display(), anchors.path(release.reference()), "release");
      expression.visibility(message, release);
      if (release.group() != null) {
        expression.group(release.group(), message.variants(), anchors.path(release.reference()));
      }
    }
    for (TrackRelease track : message.trackReleases()) {
      expression.track(track, anchors.path(track.reference()), anchors.field(track.reference()));
    }
    for (ReleaseDeal each : message.deals()) {
      each.deals().forEach(expression::deal);
    }
    return expression.findings;
  }

  private void profile(NewRelease message) {
    Profile profile = message.profile();
    require(
        profile == null || !profile.nameInThree().isEmpty(),
        "profile " + profile,
        ROOT,
        "releaseType");
    require(
        message.variants().isEmpty() || message.variants().size() == 1 && profile == Profile.AUDIO,
        "the variants " + message.variants() + " of a profile other than Audio, or two at once",
        ROOT,
        "releaseType");
  }

  private void resource(Resource resource, String path, String field) {
    require(
        resource.technical().stream()
            .allMatch(each -> each.files().stream().map(MediaFile::facts).distinct().count() <= 1),
        "several files that differ in one technical detail",
        path,
        field + ".audio");
    boolean sized =
        resource.files().stream()
            .map(MediaFile::file)
            .filter(Objects::nonNull)
            .map(FileRef::size)
            .anyMatch(Objects::nonNull);
    if (sized) {
      leaveOut(path, "the size of a file");
    }
    if (resource instanceof Recording recording) {
      display(recording.display(), path, field);
      require(
          recording.isVideo() || recording.languages().size() <= 1,
          "several languages of one sound recording",
          path,
          field + ".language");
    }
  }

  private void track(TrackRelease track, String path, String field) {
    labels(track.labels(), path);
    require(
        track.display().equals(Display.NONE),
        "titles of a track release other than its recording's",
        path,
        field + ".title");
    require(track.visibilities().isEmpty(), "from when a single track is shown", path, "schedule");
  }

  private void display(Display display, String path, String field) {
    if (!display.titleLines().isEmpty()) {
      leaveOut(path, "the printed form of a title");
    }
    require(
        display.others().stream().allMatch(other -> other.type() != null),
        "a title of no kind beside the displayed one",
        path,
        field + ".title");
  }

  private void labels(List<Label> labels, String path) {
    require(
        labels.stream()
            .map(Label::party)
            .allMatch(
                party ->
                    !party.hasIds()
                        && party.names().size() == 1
                        && party.names().getFirst().indexed() == null),
        "anything of a label but one name",
        path,
        "label");
  }

  private void visibility(NewRelease message, Release release) {
    for (Visibility each : release.visibilities()) {
      boolean all =
          Stream.of(each.display(), each.coverArt(), each.trackListing(), each.clips())
              .allMatch(Objects::nonNull);
      require(
          all && each.territories() == null && release.visibilities().size() == 1,
          "display dates other than all four, once, for everywhere",
          ROOT,
          "schedule");
      require(
          !message.dealsOf(release.reference()).isEmpty(),
          "display dates of a release without deals, as they stand in them",
          ROOT,
          "schedule");
    }
  }

  private void group(ResourceGroup group, Set<Variant> variants, String path) {
    if (group.linked().stream().anyMatch(link -> link.description() != null)) {
      leaveOut(path, "what a resource is to a group");
    }
    for (ResourceGroup inner : group.groups()) {
      require(
          inner.type() != null
              && inner.type().is(ThreeProfile.kind(variants, inner.title(), inner.release())),
          "that a group is a %s rather than a disc, a titled work or a release with an id"
              .formatted(inner.type() == null ? "nothing" : inner.type().value()),
          path,
          "tracks");
      group(inner, variants, path);
    }
  }

  private void deal(Deal deal) {
    require(
        deal.cancellation() != null || !deal.useTypes().isEmpty(),
        "a deal without use types",
        ROOT + "/DealList[1]",
        "offers");
  }

  private void require(boolean holds, String what, String path, String field) {
    if (!holds) {
      findings.add(
          Finding.error(
                  Stage.EXPRESSION,
                  "not-in-three",
                  path,
                  "ERN 3.8.2 cannot say " + what,
                  "ERN 3.8.2 schema")
              .fix("Change " + field + ", or send it in 4.x", field));
    }
  }

  private void leaveOut(String path, String what) {
    findings.add(
        Finding.error(
                Stage.EXPRESSION,
                "left-out",
                path,
                "ERN 3.8.2 does not say " + what,
                "ERN 3.8.2 schema")
            .as(Severity.INFO)
            .fix("Nothing: it changes no meaning", null));
  }
}
