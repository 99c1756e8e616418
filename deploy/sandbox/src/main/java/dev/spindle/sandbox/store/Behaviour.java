package dev.spindle.sandbox.store;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a store behaves: well, unless told otherwise. A part that is left out behaves well.
 *
 * @param sftp faults of the SFTP door
 * @param api faults of the catalogue API
 * @param intake what the desk answers to deliveries
 * @param catalogue how the catalogue distorts what was delivered
 */
public record Behaviour(Sftp sftp, Api api, Intake intake, Catalogue catalogue) {

  /** A store without faults. */
  public static final Behaviour GOOD = new Behaviour(null, null, null, null);

  public Behaviour(
      @Nullable Sftp sftp,
      @Nullable Api api,
      @Nullable Intake intake,
      @Nullable Catalogue catalogue) {
    this.sftp = Objects.requireNonNullElse(sftp, Sftp.GOOD);
    this.api = Objects.requireNonNullElse(api, Api.GOOD);
    this.intake = Objects.requireNonNullElse(intake, Intake.GOOD);
    this.catalogue = Objects.requireNonNullElse(catalogue, Catalogue.TRUE);
  }

  /**
   * Faults of the SFTP door. Line cuts happen {@code times} times, the other faults last until the
   * behaviour is replaced.
   *
   * @param cutAtByte the line is cut when this many bytes have been written, over all files since
   *     the behaviour was set; exactly so many reach the disk
   * @param cutBeforeOpening glob on file names: the line is cut instead of opening such a file
   * @param cutAfterRenaming glob on target names: the line is cut after the rename, before its
   *     answer
   * @param times how often the line is cut; 1 when left out
   * @param writing how writes fail, if they do
   * @param renameRefused whether renames are refused
   * @param changedHostKey whether the door shows another host key than the published one
   * @param bytesPerSecond upper bound of the writing speed
   */
  public record Sftp(
      @Nullable Long cutAtByte,
      @Nullable String cutBeforeOpening,
      @Nullable String cutAfterRenaming,
      @Nullable Integer times,
      @Nullable WriteFault writing,
      @Nullable Boolean renameRefused,
      @Nullable Boolean changedHostKey,
      @Nullable Long bytesPerSecond) {

    static final Sftp GOOD = new Sftp(null, null, null, null, null, null, null, null);
  }

  /** Why a write fails. */
  public enum WriteFault {
    /** As on a full disk or an exhausted quota: opening works, writing fails. */
    DISK_FULL,
    /** As in a read-only folder: opening for writing fails. */
    PERMISSION_DENIED,
    /** Writes are never answered. */
    HANG
  }

  /**
   * Faults of the catalogue API.
   *
   * @param status HTTP status answered instead of the true answer; none when left out
   * @param retryAfterSeconds value of the {@code Retry-After} header with that status
   * @param quotaExhausted whether the refusal is that shape's "budget used up" instead of its "too
   *     fast"; implies a status
   * @param html whether the refusal is an HTML page, as from a broken proxy
   * @param times how many calls are refused; all, when left out
   * @param delay every answer is held back this long
   */
  public record Api(
      @Nullable Integer status,
      @Nullable Integer retryAfterSeconds,
      @Nullable Boolean quotaExhausted,
      @Nullable Boolean html,
      @Nullable Integer times,
      @Nullable Duration delay) {

    static final Api GOOD = new Api(null, null, null, null, null, null);

    /** Whether calls are refused at all. */
    public boolean refuses() {
      return status != null || Boolean.TRUE.equals(quotaExhausted);
    }
  }

  /** What the desk does with a delivery. */
  public enum Answer {
    /** Checks it and says what it found. */
    HONEST,
    /** Refuses it whatever is in it. */
    REJECT,
    /** Leaves it unanswered and unlisted. */
    SILENT
  }

  /**
   * What the desk answers to deliveries.
   *
   * @param answer honest when left out
   * @param status DDEX file status of a rejection; {@code ResourceCorrupt} when left out
   * @param text error text of a rejection
   * @param delay the answer is held back this long
   */
  public record Intake(
      @Nullable Answer answer,
      @Nullable String status,
      @Nullable String text,
      @Nullable Duration delay) {

    static final Intake GOOD = new Intake(null, null, null, null);
  }

  /**
   * How the catalogue distorts what was delivered.
   *
   * @param title album title shown instead
   * @param upc UPC shown instead, and the only one the album is found by
   * @param tracks distorted tracks
   */
  public record Catalogue(
      @Nullable String title, @Nullable String upc, @Nullable List<Distortion> tracks) {

    static final Catalogue TRUE = new Catalogue(null, null, null);
  }

  /**
   * A distorted track.
   *
   * @param number position on the album, from 1
   * @param durationOffsetMs added to its true duration, milliseconds
   * @param isrc ISRC shown instead
   * @param title title shown instead
   */
  public record Distortion(
      int number, @Nullable Long durationOffsetMs, @Nullable String isrc, @Nullable String title) {}
}
