package dev.spindle.lifecycle.guards;

import dev.spindle.platform.problem.Violation;
import java.util.List;
import java.util.function.Function;

/** The conditions a transition may ask for. Each answers with everything that stands in its way. */
public enum Guard {
  HAS_TRACKS("There is at least one track.", RecordingPolicy::hasTracks),
  TRACKS_HAVE_AUDIO("Every track has its audio.", RecordingPolicy::tracksHaveAudio),
  AUDIO_LONG_ENOUGH("No track is shorter than 30 seconds.", RecordingPolicy::audioLongEnough),
  ARTIST_CREDITED(
      "Every track, or the release, names a main artist.", RecordingPolicy::artistCredited),
  HAS_COVER("There is a cover of at least 3000 x 3000 pixels.", OfferPolicy::hasCover),
  HAS_BARCODE("There is a UPC.", OfferPolicy::hasBarcode),
  TRACKS_HAVE_ISRC("Every track has an ISRC of its own.", OfferPolicy::tracksHaveIsrc),
  OFFERED_SOMEWHERE("At least one territory is offered.", OfferPolicy::offeredSomewhere),
  LOCAL_TIME_EXISTS("The planned time exists on that zone's clock.", TimingPolicy::localTimeExists),
  DATE_IN_FUTURE("The planned date lies ahead everywhere.", TimingPolicy::dateInFuture),
  DATE_WITHIN_REACH("The planned date is at most ten years ahead.", TimingPolicy::dateWithinReach),
  DUE("The planned moment has come.", TimingPolicy::due),
  PARTLY_LOCKED("The release is partly locked.", LockPolicy::partlyLocked),
  NOT_YET_LOCKED("The release is unlocked.", LockPolicy::notYetLocked),
  EVIDENCE_IS_FRESH(
      "The stores were asked after the last forced unlock.", LockPolicy::evidenceIsFresh),
  LOOSENS("The lock asked for is looser than the present one.", LockPolicy::loosens);

  private final String says;
  private final Function<Situation, List<Violation>> policy;

  Guard(String says, Function<Situation, List<Violation>> policy) {
    this.says = says;
    this.policy = policy;
  }

  /** The condition as a sentence. */
  public String says() {
    return says;
  }

  /** Everything that stands in the way; empty when nothing does. */
  public List<Violation> check(Situation situation) {
    return policy.apply(situation);
  }
}
