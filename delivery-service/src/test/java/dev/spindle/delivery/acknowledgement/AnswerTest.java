package dev.spindle.delivery.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.Acknowledgement.Item;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.shipment.DeliveryCommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTest {

  @Test
  void aGoodFileAcknowledges() {
    assertThat(answer(FileStatus.FileOK).command()).isInstanceOf(DeliveryCommand.Acknowledge.class);
  }

  @ParameterizedTest
  @EnumSource(value = FileStatus.class, names = "FileOK", mode = EnumSource.Mode.EXCLUDE)
  void everythingElseRejectsInAWordOfTheStore(FileStatus status) {
    assertThat(answer(status).command())
        .isInstanceOfSatisfying(
            DeliveryCommand.Reject.class,
            rejected -> assertThat(rejected.detail()).contains(status.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "ResourceCorrupt, QUALITY",
    "SignatureOrHashSumWrongOrMissing, QUALITY",
    "NewReleaseMessageInvalid, FORMAT",
    "InternalError, UNAVAILABLE",
    "NoDealForTrackRelease, METADATA"
  })
  void aRejectionGoesToWhoCanMendIt(FileStatus status, ErrorCategory category) {
    assertThat(answer(status).command())
        .isInstanceOfSatisfying(
            DeliveryCommand.Reject.class,
            rejected -> assertThat(rejected.category()).isEqualTo(category));
  }

  private static Answer answer(FileStatus status) {
    return new Answer(
        new Item(
            ReleaseId.icpn("0094631432057"),
            null,
            null,
            List.of(status),
            null,
            null,
            null,
            false,
            List.of()));
  }
}
