package dev.spindle.ddex.resource;

import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sound recording or a video.
 *
 * @param kind which of the two
 * @param reference local anchor A…
 * @param type of SOUND_RECORDING_TYPE or VIDEO_TYPE
 * @param id identifiers
 * @param workIds ISWC, 11 characters, of the works in it
 * @param display titles and artists
 * @param contributors others who had a part, in order
 * @param pLines who made it, when
 * @param duration playing time
 * @param created when it was made, YYYY[-MM[-DD]], or null
 * @param published first publication anywhere, YYYY[-MM[-DD]], or null
 * @param warnings parental warnings
 * @param instrumental without a voice; null when not said
 * @param languages of performance, ISO 639 or BCP 47
 * @param containsAi of CONTAINS_AI, or null
 * @param technical files
 */
public record Recording(
    Kind kind,
    String reference,
    Term type,
    ResourceId id,
    List<String> workIds,
    Display display,
    List<Contributor> contributors,
    List<RightsLine> pLines,
    Duration duration,
    @Nullable String created,
    @Nullable String published,
    List<LocalTerm> warnings,
    @Nullable Boolean instrumental,
    List<String> languages,
    @Nullable Term containsAi,
    List<TechnicalDetails> technical)
    implements Resource {

  /** Sound or picture. */
  public enum Kind {
    /** Audio. */
    SOUND_RECORDING,
    /** Moving pictures. */
    VIDEO
  }

  /** Checks reference and duration, copies the lists. */
  public Recording {
    reference = Resource.reference(reference);
    workIds = List.copyOf(workIds);
    contributors = List.copyOf(contributors);
    pLines = List.copyOf(pLines);
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration " + duration + " is negative");
    }
    created = Text.optional("created", created);
    published = Text.optional("published", published);
    warnings = List.copyOf(warnings);
    languages = List.copyOf(languages);
    technical = List.copyOf(technical);
  }

  /** Whether it is moving pictures. */
  public boolean isVideo() {
    return kind == Kind.VIDEO;
  }

  /** The same recording without its files, for a message that only corrects what is said. */
  public Recording withoutFiles() {
    return new Recording(
        kind,
        reference,
        type,
        id,
        workIds,
        display,
        contributors,
        pLines,
        duration,
        created,
        published,
        warnings,
        instrumental,
        languages,
        containsAi,
        List.of());
  }
}
