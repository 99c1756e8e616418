package dev.spindle.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.delivery.v1.DeliveryRequested;
import dev.spindle.contracts.delivery.v1.MessageType;
import dev.spindle.contracts.dspsync.v1.SyncVerdict;
import dev.spindle.contracts.lifecycle.v1.ReleaseScheduled;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.partner.v1.PartnerNotified;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoMetricsSynced;
import dev.spindle.gateway.testing.Events;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class SummariesTest {

  private static final UUID RELEASE = UUID.randomUUID();

  @Test
  void knowsTheRecordOfEveryTopic() throws ReflectiveOperationException {
    for (var topic : Topics.all()) {
      var record =
          (SpecificRecord) Class.forName(topic.value()).getDeclaredConstructor().newInstance();
      assertThat(catchClass(record)).as(topic.name()).isNotEqualTo(IllegalArgumentException.class);
    }
  }

  /** An empty record fails on its empty fields; one that no case matches fails before that. */
  private static Class<?> catchClass(SpecificRecord record) {
    try {
      Summaries.of(record);
      return Void.class;
    } catch (RuntimeException e) {
      return e.getClass();
    }
  }

  @Test
  void namesAMove() {
    var summary =
        Summaries.of(Events.transitioned(RELEASE, 5, ReleaseState.MIXED, ReleaseState.MASTERED));

    assertThat(summary.releaseId()).isEqualTo(RELEASE.toString());
    assertThat(summary.text()).isEqualTo("mixed → mastered");
    assertThat(summary.data())
        .containsEntry("version", 5L)
        .containsKey("schedule")
        .doesNotContainKey("reason");
  }

  @Test
  void namesALockThatMovedAlone() {
    var summary =
        Summaries.of(Events.transitioned(RELEASE, 5, ReleaseState.RELEASED, ReleaseState.RELEASED));

    assertThat(summary.text()).isEqualTo("complete mastering: partial");
  }

  @Test
  void saysWhyADeliveryWaits() {
    var summary = Summaries.of(Events.failed(RELEASE));

    assertThat(summary.text()).isEqualTo("Aurora Music: retrying (rate limit)");
    assertThat(summary.data()).containsEntry("toStatus", "RETRYING").doesNotContainKey("provider");
  }

  @Test
  void tellsWhatTheStoresSay() {
    assertThat(Summaries.of(Events.synced(RELEASE, SyncVerdict.SYNCED, 0)).text())
        .isEqualTo("Stores agree");
    assertThat(Summaries.of(Events.synced(RELEASE, SyncVerdict.CONFLICTS, 2)).text())
        .isEqualTo("2 open conflicts with the stores");
    assertThat(Summaries.of(Events.synced(RELEASE, SyncVerdict.NOT_FOUND, 0)).text())
        .isEqualTo("Not in the stores yet");
  }

  @Test
  void tellsAWithdrawnDate() {
    var withdrawn = new ReleaseScheduled(RELEASE, 4L, null, null, Instant.EPOCH);

    assertThat(Summaries.of(withdrawn).text()).isEqualTo("Date withdrawn");
  }

  @Test
  void leavesAPartnersBodyBehind() {
    var body = ByteBuffer.wrap(new byte[] {1, 2, 3});
    var notified =
        new PartnerNotified(
            "session-studio",
            "n1",
            "project.released",
            "p1",
            body,
            "application/json",
            Instant.EPOCH);

    var summary = Summaries.of(notified);

    assertThat(summary.releaseId()).isNull();
    assertThat(summary.data()).containsOnlyKeys("partner", "kind", "entityId");
  }

  @Test
  void countsViews() {
    var metrics =
        new VideoMetricsSynced(
            UUID.randomUUID(),
            RELEASE,
            "youtube",
            "dQw4w9WgXcQ",
            1234567L,
            null,
            3L,
            Instant.EPOCH);

    assertThat(Summaries.of(metrics).text()).isEqualTo("1,234,567 views on youtube");
    assertThat(Summaries.of(metrics).data())
        .containsEntry("comments", 3L)
        .doesNotContainKey("likes");
  }

  @Test
  void namesWhatADeliveryIsFor() {
    var id = UUID.randomUUID();
    var asked =
        new DeliveryRequested(id, RELEASE, id, MessageType.TAKEDOWN, 4L, 9L, 0, Instant.EPOCH);

    assertThat(Summaries.of(asked).text()).isEqualTo("Delivery asked for: takedown");
  }
}
