package dev.spindle.delivery.packaging;

import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Term;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.ReleaseSnapshot.Credit;
import dev.spindle.delivery.release.ReleaseSnapshot.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Artists on the line and contributors beside it. */
final class Credits {

  private static final Map<String, String> ON_THE_LINE =
      Map.of("MAIN_ARTIST", "MainArtist", "FEATURED_ARTIST", "FeaturedArtist");

  private final ReleaseSnapshot release;

  Credits(ReleaseSnapshot release) {
    this.release = release;
  }

  Display release() {
    return Display.of(
        release.title(),
        release.titleVersion(),
        release.displayArtist(),
        artists(release.credits(), release.displayArtist()));
  }

  Display track(Track track) {
    return Display.of(
        track.title(),
        track.titleVersion(),
        track.displayArtist(),
        artists(track.credits(), track.displayArtist()));
  }

  /** Everybody else with a part in a track, each once with all their parts. */
  List<Contributor> contributors(Track track) {
    Map<Party, List<Term>> roles = new LinkedHashMap<>();
    for (var credit : inOrder(track.credits())) {
      if (!ON_THE_LINE.containsKey(credit.role())) {
        roles
            .computeIfAbsent(party(credit), _ -> new ArrayList<>())
            .add(DdexWords.role(credit.role(), release.sender().dpid()));
      }
    }
    return roles.entrySet().stream()
        .map(one -> new Contributor(one.getKey(), one.getValue(), List.of()))
        .toList();
  }

  /** A line whose artists are nowhere credited is itself the artist's name. */
  private static List<DisplayArtist> artists(List<Credit> credits, String line) {
    var named =
        inOrder(credits).stream()
            .filter(credit -> ON_THE_LINE.containsKey(credit.role()))
            .map(c -> DisplayArtist.of(party(c), ON_THE_LINE.getOrDefault(c.role(), "")))
            .toList();
    return named.isEmpty() ? List.of(DisplayArtist.of(Party.named(line), "MainArtist")) : named;
  }

  private static List<Credit> inOrder(List<Credit> credits) {
    return credits.stream().sorted(Comparator.comparingInt(Credit::position)).toList();
  }

  private static Party party(Credit credit) {
    return Party.identified(credit.name(), credit.isni(), credit.ipi());
  }
}
