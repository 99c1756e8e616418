package dev.spindle.ddex.rules;

import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Term;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules on what is said of the music. */
final class MetadataRules {

  private MetadataRules() {}

  /** Somebody is the main artist. */
  static final class MainArtist implements Rule {
    @Override
    public String id() {
      return "main-artist";
    }

    @Override
    public String source() {
      return "ERN choreography, PrimaryArtistNameMissing; Release Profile 2.1, clause 5.3.1.2";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      if (release != null) {
        check(of, release.reference(), release.display());
      }
      of.message().recordings().forEach(each -> check(of, each.reference(), each.display()));
    }

    private static void check(Case of, String reference, Display display) {
      if (!display.titles().isEmpty()
          && display.artists().stream().noneMatch(artist -> artist.role().is("MainArtist"))) {
        of.error(
            reference,
            "credits",
            "\"%s\" has no main artist".formatted(display.titleLine()),
            "Credit at least one main artist");
      }
    }
  }

  /** A contributor is named once, with all roles. */
  static final class ContributorTwice implements Rule {
    @Override
    public String id() {
      return "contributor-twice";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.3.1.4(6), rule 1030";
    }

    @Override
    public void check(Case of) {
      for (Recording recording : of.message().recordings()) {
        Set<Party> seen = new HashSet<>();
        for (Contributor each : recording.contributors()) {
          if (!seen.add(each.party())) {
            of.error(
                recording.reference(),
                "credits",
                "%s is credited twice".formatted(each.party().label()),
                "Credit a person once, with all roles");
          }
        }
      }
    }
  }

  /** An own value says whose it is. */
  static final class OwnValueWithNamespace implements Rule {
    @Override
    public String id() {
      return "own-value-namespace";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.3.1.1(5), rule 1012";
    }

    @Override
    public void check(Case of) {
      for (Recording recording : of.message().recordings()) {
        Stream.concat(
                recording.contributors().stream().flatMap(each -> each.roles().stream()),
                Stream.of(recording.type()))
            .filter(OwnValueWithNamespace::isNobodys)
            .forEach(
                term ->
                    of.error(
                        recording.reference(),
                        "credits",
                        "the value \"%s\" does not say whose it is".formatted(term.userDefined()),
                        "Give the DPID of who defined it"));
      }
    }

    private static boolean isNobodys(Term term) {
      return term.userDefined() != null && term.namespace() == null;
    }
  }

  /** Who holds the copyright is usually said. */
  static final class CLineSaid implements Rule {
    @Override
    public String id() {
      return "c-line";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.3.1.3(6), rule 1026";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      if (release != null && !release.display().titles().isEmpty() && release.cLines().isEmpty()) {
        of.warning(
            release.reference(), "cLine", "the release has no C-line", "Add year and holder");
      }
    }
  }

  /** When it came out is usually said. */
  static final class ReleaseDateSaid implements Rule {
    @Override
    public String id() {
      return "release-date";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.3.1.3(7), rule 1027";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      if (release != null
          && !release.display().titles().isEmpty()
          && release.releaseDate() == null
          && release.originalReleaseDate() == null) {
        of.warning(
            release.reference(),
            "originalReleaseDate",
            "the release has no date",
            "Say when it comes or first came out");
      }
    }
  }

  /** The first release is not after this one. */
  static final class OriginalDateFirst implements Rule {
    @Override
    public String id() {
      return "original-date-first";
    }

    @Override
    public String source() {
      return "ERN choreography, OriginalReleaseDateLaterThanReleaseDate";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      String date = release == null ? null : release.releaseDate();
      String original = release == null ? null : release.originalReleaseDate();
      if (release != null && date != null && original != null) {
        int common = Math.min(date.length(), original.length());
        if (original.substring(0, common).compareTo(date.substring(0, common)) > 0) {
          of.error(
              release.reference(),
              "originalReleaseDate",
              "the original release %s is after the release %s".formatted(original, date),
              "Correct one of the dates");
        }
      }
    }
  }

  /** Stores put the type behind the title themselves. */
  static final class TypeInTitle implements Rule {

    private static final Pattern TYPE =
        Pattern.compile("(?i)[-\\u2013]\\s*(single|ep)\\s*$|\\((single|ep)\\)\\s*$");

    @Override
    public String id() {
      return "type-in-title";
    }

    @Override
    public String source() {
      return "Apple Music Style Guide: - Single and - EP are appended by the store";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      if (release != null && TYPE.matcher(release.display().titleLine()).find()) {
        of.warning(
            release.reference(),
            "title",
            "the title ends in the release's type",
            "Leave the type out of the title");
      }
    }
  }
}
