package dev.spindle.imports.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is credited on a release or track: main artists first, then the featured, then the others in
 * the order of the export; nobody twice in one role.
 */
final class CreditSheet {

  private static final Pattern FEATURING =
      Pattern.compile("\\s+[(\\[]?(?:feat\\.?|ft\\.?|featuring)\\s+([^)\\]]+)[)\\]]?\\s*$", 2);
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:,|&| and )\\s*");

  private record Part(String name, String role) {}

  private final Map<Part, MappedRelease.Credit> credits = new LinkedHashMap<>();

  private CreditSheet() {}

  /**
   * Puts a sheet together.
   *
   * @param artistLine as printed; names the main artist when no person is given that role, and the
   *     featured ones behind "feat."
   */
  static List<MappedRelease.Credit> of(
      String artistLine, List<SourceProject.Person> people, Notes notes) {
    var sheet = new CreditSheet();
    people.forEach(person -> sheet.add(person, notes));
    sheet.addArtists(artistLine);
    return sheet.inOrder();
  }

  private void add(SourceProject.Person person, Notes notes) {
    RoleDictionary.roleFor(person.role())
        .ifPresentOrElse(
            role -> add(person.name(), role, person.isni(), person.ipi()),
            () -> noteUnknown(person, notes));
  }

  private static void noteUnknown(SourceProject.Person person, Notes notes) {
    notes.warn(
        "role-unknown",
        person.at() + "/role",
        "\"%s\" is no role we know; %s is not credited for it"
            .formatted(TextHygiene.line(person.role()), person.name()));
  }

  private void addArtists(String artistLine) {
    var featuring = FEATURING.matcher(artistLine);
    boolean featured = featuring.find();
    if (credits.keySet().stream().noneMatch(p -> p.role().equals(RoleDictionary.MAIN_ARTIST))) {
      var name = featured ? artistLine.substring(0, featuring.start()).strip() : artistLine;
      add(name.isEmpty() ? artistLine : name, RoleDictionary.MAIN_ARTIST, null, null);
    }
    if (featured) {
      for (var name : BETWEEN_NAMES.split(featuring.group(1).strip())) {
        add(name, RoleDictionary.FEATURED_ARTIST, null, null);
      }
    }
  }

  private void add(String name, String role, @Nullable String isni, @Nullable String ipi) {
    if (!name.isBlank()) {
      credits.putIfAbsent(
          new Part(TextHygiene.sameName(name), role),
          new MappedRelease.Credit(name, role, 0, isni, ipi));
    }
  }

  private List<MappedRelease.Credit> inOrder() {
    var ordered = new ArrayList<MappedRelease.Credit>();
    for (int rank = 0; rank < 3; rank++) {
      for (var credit : credits.values()) {
        if (rank(credit.role()) == rank) {
          ordered.add(
              new MappedRelease.Credit(
                  credit.name(), credit.role(), ordered.size() + 1, credit.isni(), credit.ipi()));
        }
      }
    }
    return List.copyOf(ordered);
  }

  private static int rank(String role) {
    return switch (role) {
      case RoleDictionary.MAIN_ARTIST -> 0;
      case RoleDictionary.FEATURED_ARTIST -> 1;
      default -> 2;
    };
  }
}
