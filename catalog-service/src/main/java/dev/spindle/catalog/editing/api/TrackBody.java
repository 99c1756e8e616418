package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.json.BodyReader;
import dev.spindle.catalog.json.TermsBody;
import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Track;
import dev.spindle.catalog.release.TrackFacts;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tracks out of a body. */
final class TrackBody {

  /** Seen by clients, written by us. */
  private static final String[] READ_ONLY = {"audio", "isrcFrom", "isrcSource", "durationFrom"};

  private static final TextRule LINE = TextRule.line(255);
  private static final TextRule KEY = TextRule.line(30);
  private static final TextRule NOTES = TextRule.lines(4000);
  private static final long LONGEST_MS = 24L * 60 * 60 * 1000;
  private static final int MOST_DISCS = 99;
  private static final int MOST_ON_DISC = 999;

  private TrackBody() {}

  /** A new track; without a place it goes to the end of the first disc. */
  static @Nullable Track added(BodyReader in, String artist, Supplier<UUID> ids) {
    in.readOnly(READ_ONLY);
    var id = in.uuid("id");
    var recording = in.uuid("recordingId");
    var disc = in.whole("disc", 1, MOST_DISCS);
    var sequence = in.whole("sequence", 1, MOST_ON_DISC);
    var facts = facts(in, artist);
    if (facts == null) {
      return null;
    }
    var trackId = id.or(ids.get());
    return Track.stated(trackId, recording.or(trackId), facts, Origin.PERSON)
        .at(disc.or(1L).intValue(), sequence.or((long) Integer.MAX_VALUE).intValue());
  }

  /** The facts of a track that is there; id and place stay as they are. */
  static @Nullable TrackFacts changed(BodyReader in, String artist) {
    in.readOnly(READ_ONLY);
    in.readOnly("id", "recordingId", "disc", "sequence");
    return facts(in, artist);
  }

  /** The facts of a track; the artist stands in where none is named. */
  private static @Nullable TrackFacts facts(BodyReader in, String artist) {
    var title = in.required("title", LINE::read);
    var titleVersion = in.optional("titleVersion", LINE::read);
    var displayArtist = in.optional("displayArtist", LINE::read);
    var credits = PeopleBody.credits(in, "credits");
    var isrc = in.optional("isrc", Isrc::parse);
    var duration = in.whole("durationMs", 1, LONGEST_MS);
    var language = in.optional("language", Language::parse);
    var warning = in.word("parentalWarning", ParentalWarning.class);
    var pLine = in.object("pLine", TermsBody::rightsLine);
    var preview = in.whole("previewStartMs", 0, LONGEST_MS);
    var bpm = in.number("bpm", 1, 999);
    var key = in.optional("musicalKey", KEY::read);
    var notes = in.optional("notes", NOTES::read);
    return in.build(
        () ->
            new TrackFacts(
                title.get(),
                titleVersion.orNull(),
                displayArtist.or(artist),
                credits.or(List.of()),
                isrc.orNull(),
                duration.orNull(),
                language.orNull(),
                warning.or(ParentalWarning.NO_ADVICE_AVAILABLE),
                pLine.orNull(),
                preview.orNull(),
                bpm.orNull(),
                key.orNull(),
                notes.orNull()));
  }
}
