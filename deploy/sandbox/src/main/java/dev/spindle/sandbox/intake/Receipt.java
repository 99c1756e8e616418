package dev.spindle.sandbox.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk wrote down about a batch.
 *
 * @param number rising per store, from 1
 * @param batch folder of the batch below the inbox, {@code .} for the inbox itself
 * @param completionFile its path below the inbox
 * @param completionSha256 of its bytes: a file with other bytes is another batch
 * @param receivedAt when it was seen
 * @param answerDueAt when the acknowledgement is to be written; absent when none will be
 * @param answers names of acknowledgement files written so far
 * @param outcomes one per message, in order of the manifest
 */
public record Receipt(
    int number,
    String batch,
    String completionFile,
    String completionSha256,
    Instant receivedAt,
    @Nullable Instant answerDueAt,
    List<String> answers,
    List<Outcome> outcomes) {

  /**
   * What became of a message.
   *
   * @param messageId as in the ERN, else as in the manifest
   * @param messageFile path of the ERN below the inbox
   * @param grid of the release, where it has one
   * @param upc of the release, where it could be told
   * @param sender DPID of who sent it
   * @param choreography {@code 1.6} or {@code 1.8}, of the manifest
   * @param status DDEX file status, {@code FileOK} when all is well
   * @param sentence what was found
   * @param affected ISRCs of the recordings meant
   * @param hashes of the files that came along, {@code algorithm:hex}
   * @param purge true when the store was to forget the release; absent when not
   * @param kept name of the copy of the ERN on the desk; absent unless it was accepted
   */
  public record Outcome(
      String messageId,
      String messageFile,
      @Nullable String grid,
      @Nullable String upc,
      String sender,
      String choreography,
      String status,
      @Nullable String sentence,
      List<String> affected,
      List<String> hashes,
      @Nullable Boolean purge,
      @Nullable String kept) {

    /** Whether the store took it. */
    public boolean wasAccepted() {
      return kept != null;
    }

    /** Whether the store forgot the release. */
    boolean forgot() {
      return wasAccepted() && Boolean.TRUE.equals(purge);
    }
  }

  /** Whether an answer is to be written by now. */
  boolean isDue(Instant now) {
    return answerDueAt != null && answers.isEmpty() && !answerDueAt.isAfter(now);
  }

  /** The receipt with its answers written. */
  Receipt answered(List<String> files) {
    return new Receipt(
        number, batch, completionFile, completionSha256, receivedAt, answerDueAt, files, outcomes);
  }
}
