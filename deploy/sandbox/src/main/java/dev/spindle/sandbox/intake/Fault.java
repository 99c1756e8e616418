package dev.spindle.sandbox.intake;

import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import java.util.List;

/**
 * Why a store refuses a message.
 *
 * @param status DDEX's word
 * @param sentence for people
 * @param affected ISRCs of the recordings meant; empty when it is about the whole
 */
record Fault(FileStatus status, String sentence, List<String> affected) {

  static Fault of(FileStatus status, String sentence) {
    return new Fault(status, sentence, List.of());
  }
}
