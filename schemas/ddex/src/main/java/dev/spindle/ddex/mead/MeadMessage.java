package dev.spindle.ddex.mead;

import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told about a release and its tracks. The root is MeadMessage, not
 * MediaEnrichmentMessage as some write.
 *
 * @param header who, to whom, when
 * @param language of the texts
 * @param release which release
 * @param display its title and artists
 * @param about it, or null
 * @param tracks about single tracks
 */
public record MeadMessage(
    MessageHeader header,
    String language,
    ReleaseId release,
    Display display,
    @Nullable About about,
    List<Track> tracks) {

  /**
   * What can be told.
   *
   * @param moods of MOOD
   * @param themes of THEME
   * @param activities of ACTIVITY
   * @param comment for editors, or null
   */
  public record About(
      List<Term> moods, List<Term> themes, List<Term> activities, @Nullable String comment) {

    /** Checks the text, copies the lists. */
    public About {
      moods = List.copyOf(moods);
      themes = List.copyOf(themes);
      activities = List.copyOf(activities);
      comment = Text.optional("comment", comment);
    }
  }

  /**
   * A track.
   *
   * @param isrc 12 characters
   * @param display title and artists
   * @param beatsPerMinute or null
   * @param about it
   */
  public record Track(
      String isrc, Display display, @Nullable BigDecimal beatsPerMinute, About about) {}

  /** Copies the list. */
  public MeadMessage {
    tracks = List.copyOf(tracks);
  }
}
