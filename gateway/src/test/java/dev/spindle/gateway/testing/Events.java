package dev.spindle.gateway.testing;

import dev.spindle.contracts.common.v1.ReleaseTimePolicy;
import dev.spindle.contracts.common.v1.Schedule;
import dev.spindle.contracts.delivery.v1.DeliveryStatusChanged;
import dev.spindle.contracts.dspsync.v1.DspSynced;
import dev.spindle.contracts.dspsync.v1.FoundAt;
import dev.spindle.contracts.dspsync.v1.SyncVerdict;
import dev.spindle.contracts.lifecycle.v1.LockLevel;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.lifecycle.v1.ReleaseTransitioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events as the services would say them. */
public final class Events {

  private static final Instant NOW = Instant.parse("2027-03-04T12:00:00Z");

  private Events() {}

  public static ReleaseTransitioned transitioned(
      UUID release, long version, ReleaseState from, ReleaseState to) {
    return ReleaseTransitioned.newBuilder()
        .setReleaseId(release)
        .setVersion(version)
        .setTransition("complete-mastering")
        .setFromState(from)
        .setToState(to)
        .setLockLevel(LockLevel.PARTIAL)
        .setCatalogVersion(4)
        .setSchedule(
            Schedule.newBuilder()
                .setLocalDateTime("2027-03-05T00:00:00")
                .setZone("Europe/Berlin")
                .setPolicy(ReleaseTimePolicy.LOCAL_TIME)
                .setFirstInstant(NOW)
                .build())
        .setOccurredAt(NOW)
        .build();
  }

  public static ReleaseTransitioned mixed(UUID release) {
    return transitioned(release, 3, ReleaseState.RECORDING, ReleaseState.MIXED);
  }

  public static DeliveryStatusChanged failed(UUID release) {
    return DeliveryStatusChanged.newBuilder()
        .setDeliveryId(UUID.randomUUID())
        .setReleaseId(release)
        .setTargetId(UUID.randomUUID())
        .setTargetName("Aurora Music")
        .setMessageType("INITIAL")
        .setCatalogVersion(4)
        .setSequence(5)
        .setFromStatus("UPLOADING")
        .setToStatus("RETRYING")
        .setAttempt(1)
        .setErrorCategory("RATE_LIMIT")
        .setDetail("The store asks to wait 30 s")
        .setOccurredAt(NOW)
        .build();
  }

  public static DspSynced synced(UUID release, SyncVerdict verdict, int conflicts) {
    return DspSynced.newBuilder()
        .setReleaseId(release)
        .setSyncRunId(UUID.randomUUID())
        .setVersion(2)
        .setVerdict(verdict)
        .setCatalogVersion(4)
        .setLinks(
            List.of(new FoundAt("spotify", "4aawyAB9vmqN3uQ7FjRGTy", "https://store.example/a")))
        .setOpenConflicts(conflicts)
        .setOccurredAt(NOW)
        .build();
  }
}
