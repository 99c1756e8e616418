package dev.spindle.ddex.build;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.id.Isrc;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Preview;
import dev.spindle.ddex.resource.Recording.Kind;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A track as a catalogue knows it.
 *
 * @param kind sound or video
 * @param disc from 1
 * @param sequence place on its disc, from 1
 * @param isrc of the recording
 * @param display title and artists
 * @param contributors others who had a part
 * @param pLine or null
 * @param duration playing time
 * @param warning DDEX ParentalWarningType, for example NotExplicit
 * @param language of performance, ISO 639, or null; zxx marks an instrumental
 * @param file with its facts; null in a message without files
 * @param preview or null
 * @param deals of this track alone; null for those of all tracks, empty for not on sale
 * @param work title of the work it is a movement of, or null; neighbours of one work are grouped
 */
public record TrackDraft(
    Kind kind,
    int disc,
    int sequence,
    Isrc isrc,
    Display display,
    List<Contributor> contributors,
    @Nullable RightsLine pLine,
    Duration duration,
    String warning,
    @Nullable String language,
    @Nullable MediaFile file,
    @Nullable Preview preview,
    @Nullable List<Deal> deals,
    @Nullable String work) {

  /** Checks the place. */
  public TrackDraft {
    if (disc < 1 || sequence < 1) {
      throw new IllegalArgumentException("disc and sequence count from 1");
    }
    contributors = List.copyOf(contributors);
    deals = deals == null ? null : List.copyOf(deals);
    work = Text.optional("work", work);
  }

  /** A sound track with the least a store needs. */
  public static TrackDraft audio(
      int sequence, Isrc isrc, Display display, Duration duration, @Nullable MediaFile file) {
    return new TrackDraft(
        Kind.SOUND_RECORDING,
        1,
        sequence,
        isrc,
        display,
        List.of(),
        null,
        duration,
        "NotExplicit",
        null,
        file,
        null,
        null,
        null);
  }

  /** The same track with deals of its own; empty takes it off sale. */
  public TrackDraft withDeals(@Nullable List<Deal> own) {
    return with(disc, sequence, own, work);
  }

  /** The same track as a movement of a work. */
  public TrackDraft partOf(@Nullable String title) {
    return with(disc, sequence, deals, title);
  }

  /** The same track elsewhere. */
  public TrackDraft at(int otherDisc, int otherSequence) {
    return with(otherDisc, otherSequence, deals, work);
  }

  private TrackDraft with(
      int otherDisc,
      int otherSequence,
      @Nullable List<Deal> otherDeals,
      @Nullable String otherWork) {
    return new TrackDraft(
        kind,
        otherDisc,
        otherSequence,
        isrc,
        display,
        contributors,
        pLine,
        duration,
        warning,
        language,
        file,
        preview,
        otherDeals,
        otherWork);
  }
}
