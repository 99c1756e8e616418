package dev.spindle.ddex.rules;

import dev.spindle.ddex.id.GRid;
import dev.spindle.ddex.id.Icpn;
import dev.spindle.ddex.id.Isni;
import dev.spindle.ddex.id.Isrc;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.Party;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Rules on identifiers. */
final class IdentifierRules {

  private IdentifierRules() {}

  /** ISRCs have their form. */
  static final class IsrcForm implements Rule {
    @Override
    public String id() {
      return "isrc-form";
    }

    @Override
    public String source() {
      return "ISO 3901:2019; Release Profile 2.1, clause 5.3.1.1(4k), rule 1011";
    }

    @Override
    public void check(Case of) {
      for (Recording recording : of.message().recordings()) {
        String isrc = recording.id().isrc();
        if (isrc != null && !(Isrc.isValid(isrc) && isrc.length() == 12)) {
          of.error(
              recording.reference(),
              "isrc",
              "\"%s\" is no ISRC".formatted(isrc),
              "Two letters, three letters or digits, seven digits, no hyphens");
        }
      }
    }
  }

  /** Every recording has an ISRC. */
  static final class IsrcMissing implements Rule {
    @Override
    public String id() {
      return "isrc-missing";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.3.1.4(1), rule 1058";
    }

    @Override
    public void check(Case of) {
      for (Recording recording : of.message().recordings()) {
        if (recording.id().isrc() == null) {
          of.error(
              recording.reference(),
              "isrc",
              "\"%s\" has no ISRC".formatted(recording.display().titleLine()),
              "Assign an ISRC to the recording");
        }
      }
    }
  }

  /** One ISRC, one recording. */
  static final class IsrcTwice implements Rule {
    @Override
    public String id() {
      return "isrc-twice";
    }

    @Override
    public String source() {
      return "ISO 3901:2019: an ISRC names one recording";
    }

    @Override
    public void check(Case of) {
      Map<String, String> first = new HashMap<>();
      for (Recording recording : of.message().recordings()) {
        String isrc = recording.id().isrc();
        if (isrc != null && first.putIfAbsent(isrc, recording.reference()) != null) {
          of.warning(
              recording.reference(),
              "isrc",
              "ISRC %s is also that of %s".formatted(isrc, first.get(isrc)),
              "Give each recording its own ISRC, or list the recording once");
        }
      }
    }
  }

  /** Product numbers end in a check digit. */
  static final class IcpnCheckDigit implements Rule {
    @Override
    public String id() {
      return "icpn-check-digit";
    }

    @Override
    public String source() {
      return "GS1 General Specifications; Release Profile 2.1, clause 5.3.1.1(4a), rule 1001";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      String icpn = release == null ? null : release.id().icpn();
      if (release != null && icpn != null && !Icpn.isValid(icpn)) {
        of.error(
            release.reference(),
            "upc",
            "\"%s\" is no product number: wrong length or check digit".formatted(icpn),
            "Copy the number with its leading zeros");
      }
    }
  }

  /** GRids end in a check character. */
  static final class GridCheckCharacter implements Rule {
    @Override
    public String id() {
      return "grid-check-character";
    }

    @Override
    public String source() {
      return "GRid Standard 2.1; ISO 7064 MOD 37,36";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      String grid = release == null ? null : release.id().grid();
      if (release != null && grid != null && !GRid.isValid(grid)) {
        of.error(
            release.reference(),
            "grid",
            "\"%s\" is no GRid: wrong form or check character".formatted(grid),
            "Copy the GRid again, 18 characters without hyphens");
      }
    }
  }

  /** A store must know which release is meant. */
  static final class ReleaseIdentified implements Rule {
    @Override
    public String id() {
      return "release-id";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.3.1.3(1), rule 1025";
    }

    @Override
    public void check(Case of) {
      Release release = of.message().release();
      if (release != null && !release.id().isKnown()) {
        of.error(release.reference(), "upc", "the release has no id", "Give it a UPC, EAN or GRid");
      }
    }
  }

  /** ISNIs end in a check character. */
  static final class IsniCheckCharacter implements Rule {
    @Override
    public String id() {
      return "isni-check-character";
    }

    @Override
    public String source() {
      return "ISO 27729; ISO 7064 MOD 11-2";
    }

    @Override
    public void check(Case of) {
      for (Recording recording : of.message().recordings()) {
        Stream.concat(
                recording.display().artists().stream().map(DisplayArtist::party),
                recording.contributors().stream().map(Contributor::party))
            .distinct()
            .forEach(party -> check(of, recording, party));
      }
    }

    private static void check(Case of, Recording recording, Party party) {
      String isni = party.isni();
      if (isni != null && !Isni.isValid(isni)) {
        of.warning(
            recording.reference(),
            "credits",
            "\"%s\" is no ISNI of %s".formatted(isni, party.label()),
            "Copy the ISNI again, 16 characters");
      }
    }
  }
}
