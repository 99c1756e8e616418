package dev.spindle.ddex.ern;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.ResourceGroup.Item;
import dev.spindle.ddex.model.ResourceGroup.Link;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.resource.Resource;
import dev.spindle.ddex.resource.TechnicalDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** References in a message are XML ids: each declared once, each used one declared. */
final class ReferenceCheck {

  private final Set<String> declared = new HashSet<>();
  private final Set<String> twice = new LinkedHashSet<>();

  private ReferenceCheck() {}

  static List<Finding> check(NewRelease message) {
    var check = new ReferenceCheck();
    check.declare(message);
    var findings = new ArrayList<Finding>();
    for (String reference : check.twice) {
      findings.add(
          finding(
              "reference-twice",
              "two things of this message are called " + reference,
              "Give each a reference of its own"));
    }
    Set<String> unknown = used(message);
    unknown.removeAll(check.declared);
    for (String reference : unknown) {
      findings.add(
          finding(
              "reference-unknown",
              "the message names %s, which it does not hold".formatted(reference),
              "Add what it names, or name it no more"));
    }
    return findings;
  }

  private void declare(NewRelease message) {
    for (Resource resource : message.resources()) {
      declare(resource.reference());
      for (TechnicalDetails details : resource.technical()) {
        declare(details.reference());
        if (details.preview() != null) {
          declare(details.clipReference());
        }
      }
    }
    Release release = message.release();
    if (release != null) {
      declare(release.reference());
      release.visibilities().stream().map(Visibility::reference).forEach(this::declare);
    }
    message.trackReleases().stream().map(TrackRelease::reference).forEach(this::declare);
    message.trackReleases().stream()
        .flatMap(track -> track.visibilities().stream())
        .distinct()
        .map(Visibility::reference)
        .forEach(this::declare);
  }

  private void declare(String reference) {
    if (!declared.add(reference)) {
      twice.add(reference);
    }
  }

  private static Set<String> used(NewRelease message) {
    Set<String> used = new LinkedHashSet<>();
    Release release = message.release();
    ResourceGroup group = release == null ? null : release.group();
    if (group != null) {
      group.allItems().stream().map(Item::resource).forEach(used::add);
      group.allLinks().stream().map(Link::resource).forEach(used::add);
    }
    message.trackReleases().stream().map(TrackRelease::resource).forEach(used::add);
    for (ReleaseDeal each : message.deals()) {
      used.addAll(each.releases());
      each.deals().stream().map(Deal::instantGratification).forEach(used::addAll);
    }
    return used;
  }

  private static Finding finding(String rule, String sentence, String fix) {
    return Finding.error(
            Stage.EXPRESSION, rule, "/NewReleaseMessage", sentence, "XML Schema, ID and IDREF")
        .fix(fix, "tracks");
  }
}
