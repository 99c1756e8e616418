package dev.spindle.imports.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares in basis points. Shares of the composition (WRITER) and of the recording (MASTER) are two
 * sheets; each adds up to 10000, or is left out with a warning, because half a sheet is worse than
 * none. A sum that is off only by rounding (thirds written as 33.33) is put right at the largest
 * share.
 */
final class SplitSheet {

  static final String WRITER = "WRITER";
  static final String MASTER = "MASTER";

  private static final int WHOLE = 10_000;
  private static final String UNKNOWN = "";

  private record Party(String kind, String name) {}

  private final Map<Party, MappedRelease.Split> parties = new LinkedHashMap<>();

  private SplitSheet() {}

  static List<MappedRelease.Split> of(SourceProject project, Notes notes) {
    var sheet = new SplitSheet();
    project.shares().forEach(sheet::add);
    var splits = new ArrayList<MappedRelease.Split>();
    splits.addAll(sheet.whole(MASTER, project.at(), notes));
    splits.addAll(sheet.whole(WRITER, project.at(), notes));
    return List.copyOf(splits);
  }

  private void add(SourceProject.Share share) {
    var role = RoleDictionary.roleFor(share.role()).orElse(UNKNOWN);
    var stated = share.kind();
    var kind = stated != null ? stated : RoleDictionary.writes(role) ? WRITER : MASTER;
    int points = share.percent().multiply(BigDecimal.valueOf(100)).intValueExact();
    if (points > 0) {
      parties.merge(
          new Party(kind, TextHygiene.sameName(share.name())),
          new MappedRelease.Split(share.name(), kind, role, points),
          SplitSheet::plus);
    }
  }

  private List<MappedRelease.Split> whole(String kind, String at, Notes notes) {
    var shares = parties.values().stream().filter(split -> split.kind().equals(kind)).toList();
    if (shares.isEmpty()) {
      return List.of();
    }
    var field = at + "/collaborators";
    if (shares.stream().anyMatch(share -> share.role().equals(UNKNOWN))) {
      notes.warn(
          "splits-left-out",
          field,
          "A %s share has a role we do not know; none of them is imported".formatted(kind));
      return List.of();
    }
    return roundedOrLeftOut(kind, shares, field, notes);
  }

  private static List<MappedRelease.Split> roundedOrLeftOut(
      String kind, List<MappedRelease.Split> shares, String field, Notes notes) {
    int missing = WHOLE - shares.stream().mapToInt(MappedRelease.Split::basisPoints).sum();
    if (missing == 0) {
      return shares;
    }
    if (Math.abs(missing) > shares.size()) {
      notes.warn("splits-left-out", field, sumText(kind, missing));
      return List.of();
    }
    notes.info(
        "splits-rounded",
        field,
        kind + " shares were " + missing + " basis points off; the largest share takes them");
    return roundedAtLargest(shares, missing);
  }

  private static String sumText(String kind, int missing) {
    var sum = BigDecimal.valueOf(WHOLE - missing, 2).toPlainString();
    return kind + " shares add up to " + sum + " %, not 100 %; none of them is imported";
  }

  private static List<MappedRelease.Split> roundedAtLargest(
      List<MappedRelease.Split> shares, int missing) {
    var largest =
        shares.stream()
            .max(Comparator.comparingInt(MappedRelease.Split::basisPoints))
            .orElseThrow();
    return shares.stream()
        .map(
            share ->
                share.equals(largest)
                    ? new MappedRelease.Split(
                        share.name(), share.kind(), share.role(), share.basisPoints() + missing)
                    : share)
        .toList();
  }

  private static MappedRelease.Split plus(MappedRelease.Split one, MappedRelease.Split other) {
    return new MappedRelease.Split(
        one.name(), one.kind(), one.role(), one.basisPoints() + other.basisPoints());
  }
}
