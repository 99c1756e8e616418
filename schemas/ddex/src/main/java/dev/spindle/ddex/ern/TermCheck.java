package dev.spindle.ddex.ern;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.model.Anchors;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.RelatedRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Resource;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values the target version does not know: each is an error with the field to mend, never changed
 * silently.
 */
final class TermCheck {

  private final ErnVersion version;
  private final List<Finding> findings = new ArrayList<>();

  private TermCheck(ErnVersion version) {
    this.version = version;
  }

  static List<Finding> check(NewRelease message, ErnVersion version) {
    var check = new TermCheck(version);
    Anchors anchors = Anchors.of(message);
    for (Resource resource : message.resources()) {
      check.resource(
          resource, anchors.path(resource.reference()), anchors.field(resource.reference()));
    }
    Release release = message.release();
    if (release != null) {
      check.release(release, anchors.path(release.reference()));
    }
    for (TrackRelease track : message.trackReleases()) {
      check.display(
          track.display(), anchors.path(track.reference()), anchors.field(track.reference()));
    }
    message.deals().forEach(each -> each.deals().forEach(check::deal));
    return check.findings;
  }

  private void resource(Resource resource, String path, String field) {
    switch (resource) {
      case Recording recording -> recording(recording, path, field);
      case Image image -> {
        term(image.type(), path, field + ".type");
        warnings(image.warnings(), path, field);
      }
    }
    for (MediaFile file : resource.files()) {
      facts(file.facts(), path, field);
      HashSum hash = file.file() == null ? null : file.file().hash();
      term(hash == null ? null : hash.algorithm(), path, field + ".file");
    }
  }

  private void recording(Recording recording, String path, String field) {
    term(recording.type(), path, field + ".type");
    term(recording.containsAi(), path, field + ".containsAi");
    warnings(recording.warnings(), path, field);
    display(recording.display(), path, field);
    recording
        .contributors()
        .forEach(
            each ->
                Stream.concat(each.roles().stream(), each.instruments().stream())
                    .forEach(term -> term(term, path, field + ".credits")));
    for (String language : recording.languages()) {
      if (!version.isFour()) {
        code(Terms.LANGUAGE, language, path, field + ".language");
      }
    }
  }

  private void facts(MediaFacts facts, String path, String field) {
    Stream.of(facts.container(), facts.audioCodec(), facts.videoCodec(), facts.imageCodec())
        .forEach(term -> term(term, path, field + ".file"));
  }

  private void release(Release release, String path) {
    release.types().forEach(type -> term(type, path, "releaseType"));
    display(release.display(), path, "release");
    warnings(release.warnings(), path, "release");
    release.related().stream()
        .map(RelatedRelease::relationship)
        .forEach(term -> term(term, path, "links"));
    if (release.group() != null) {
      group(release.group(), path);
    }
  }

  private void group(ResourceGroup group, String path) {
    group.allLinks().forEach(link -> term(link.description(), path, "tracks"));
    for (ResourceGroup inner : group.groups()) {
      if (version.isFour()) {
        term(inner.type(), path, "tracks");
      }
      group(inner, path);
    }
  }

  private void deal(Deal deal) {
    String path = "/NewReleaseMessage/DealList[1]";
    Stream.concat(deal.models().stream(), deal.useTypes().stream())
        .forEach(term -> term(term, path, "offers"));
    deal.territories().codes().forEach(code -> code(Terms.TERRITORY, code, path, "territories"));
  }

  private void display(Display display, String path, String field) {
    display.others().forEach(other -> term(other.type(), path, field + ".title"));
    display.artists().forEach(artist -> term(artist.role(), path, field + ".credits"));
  }

  private void warnings(List<LocalTerm> warnings, String path, String field) {
    warnings.forEach(warning -> term(warning.term(), path, field + ".parentalWarning"));
  }

  private void term(@Nullable Term term, String path, String field) {
    if (term != null) {
      code(term.list(), term.value(), path, field);
    }
  }

  private void code(Terms list, String value, String path, String field) {
    if (!list.allows(version, value)) {
      findings.add(
          Finding.error(
                  Stage.EXPRESSION,
                  "allowed-value",
                  path,
                  "ERN %s has no %s \"%s\"".formatted(version.number(), list, value),
                  "DDEX allowed value sets for ERN " + version.number())
              .fix("Choose another value for " + field + ", or a store that takes 4.3", field));
    }
  }
}
