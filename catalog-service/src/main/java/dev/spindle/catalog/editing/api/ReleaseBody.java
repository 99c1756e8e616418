package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.check.Violation;
import dev.spindle.catalog.json.BodyReader;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Track;
import dev.spindle.catalog.release.TrackList;
import dev.spindle.catalog.tenant.TenantSettings.Defaults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whole new release out of a body: facts, and at once its people, shares and tracks if given. */
final class ReleaseBody {

  private ReleaseBody() {}

  static @Nullable Release read(BodyReader in, Defaults defaults, int year) {
    in.readOnly("cover");
    var id = in.uuid("id");
    var credits = PeopleBody.credits(in, "credits");
    var splits = PeopleBody.splits(in, "splits");
    var artist = in.peek("displayArtist");
    var releaseId = id.or(DerivedIds.fresh());
    var ids = new DerivedIds(releaseId);
    var tracks =
        in.list("tracks", TrackList.MAX_TRACKS, track -> TrackBody.added(track, artist, ids::next));
    in.check(twice(tracks.or(List.of())));
    var facts = FactsBody.read(in, defaults, year);
    return facts == null
        ? null
        : Release.draft(releaseId, facts)
            .creditedTo(credits.or(List.of()))
            .sharedAs(splits.or(List.of()))
            .playing(tracks.or(List.of()));
  }

  private static List<Violation> twice(List<Track> tracks) {
    var ids = new HashSet<UUID>();
    var flaws = new ArrayList<Violation>();
    for (int i = 0; i < tracks.size(); i++) {
      if (!ids.add(tracks.get(i).id())) {
        flaws.add(
            Violation.of(
                "tracks[%d].id".formatted(i),
                "track-twice",
                "Another track of this release has this id.",
                "Give each track an id of its own, or none."));
      }
    }
    return flaws;
  }
}
