package dev.spindle.lifecycle.commands;

import java.util.Locale;

/**
 * Where a release stands, in the usual order; the allowed moves are in {@code release.Transitions}.
 */
public enum ReleaseState {
  /** An idea with a title. */
  DRAFT(Owner.CREATOR, IsrcSource.MANUAL),
  /** Being recorded. */
  RECORDING(Owner.CREATOR, IsrcSource.MANUAL),
  /** Every track is mixed. */
  MIXED(Owner.CREATOR, IsrcSource.MANUAL),
  /** Every track's master is here and long enough. */
  MASTERED(Owner.CREATOR, IsrcSource.MANUAL),
  /** Has a date; is being delivered. */
  SCHEDULED(Owner.CREATOR, IsrcSource.PENDING_DSP),
  /** Out somewhere on Earth. */
  RELEASED(Owner.CREATOR, IsrcSource.DSP_SYNC),
  /** The stores agree with us; their data is authoritative. */
  LOCKED(Owner.DSP, IsrcSource.DSP_AUTHORITATIVE);

  private final Owner owner;
  private final IsrcSource isrcSource;

  ReleaseState(Owner owner, IsrcSource isrcSource) {
    this.owner = owner;
    this.isrcSource = isrcSource;
  }

  /** Whose word counts. */
  public enum Owner {
    /** The creator's. */
    CREATOR,
    /** The stores'. */
    DSP
  }

  /** Where a track's ISRC comes from. */
  public enum IsrcSource {
    /** A person or the tenant's own range. */
    MANUAL,
    /** As MANUAL, until the stores show it. */
    PENDING_DSP,
    /** A sync run may correct it. */
    DSP_SYNC,
    /** What the stores say. */
    DSP_AUTHORITATIVE
  }

  /** Whose word counts in this state. */
  public Owner owner() {
    return owner;
  }

  /** Where ISRCs come from in this state. */
  public IsrcSource isrcSource() {
    return isrcSource;
  }

  /** For people: first letter upper, rest lower case. */
  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
