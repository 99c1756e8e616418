package dev.spindle.delivery.packaging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Name of a batch: YYYYMMDDhhmmssnnn, UTC. Source: DDEX ERN choreography, clause 8 (form
 * corroborated by sister standards).
 */
public record BatchId(String text) {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  /** The batch of a moment; one a millisecond. */
  public static BatchId of(Instant moment) {
    return new BatchId(FORM.format(moment.truncatedTo(ChronoUnit.MILLIS)));
  }

  /** Folder of a batch of normal priority. */
  public String folder() {
    return "N_" + text;
  }

  /** The file whose arrival tells the store that the batch is complete. */
  public String completionFile() {
    return "BatchComplete_" + text + ".xml";
  }
}
