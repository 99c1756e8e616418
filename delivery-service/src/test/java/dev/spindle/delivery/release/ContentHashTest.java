package dev.spindle.delivery.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.delivery.storage.Json;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  @Test
  void isEqualForTwoVersionsThatReadTheSame() {
    assertThat(hash(1, "Title", null)).isEqualTo(hash(2, "Title", null));
  }

  @Test
  void changesWithAnythingAStoreReads() {
    assertThat(hash(1, "Title", null))
        .isNotEqualTo(hash(1, "Other", null))
        .isNotEqualTo(hash(1, "Title", "Label"));
  }

  @Test
  void survivesTheWayThroughTheDatabase() {
    var snapshot = snapshot(3, "Ärger 🎹", "Label");

    assertThat(Json.read(Json.text(snapshot), ReleaseSnapshot.class)).isEqualTo(snapshot);
  }

  private static String hash(long version, String title, @Nullable String label) {
    return ReleaseSnapshots.contentHash(snapshot(version, title, label));
  }

  private static ReleaseSnapshot snapshot(long version, String title, @Nullable String label) {
    return new ReleaseSnapshot(
        new UUID(1, 2),
        version,
        title,
        null,
        "Artist",
        "SINGLE",
        label,
        null,
        "0094631432057",
        null,
        null,
        null,
        "en",
        "EXPLICIT",
        new ReleaseSnapshot.RightsLine(2026, "Label"),
        null,
        null,
        new ReleaseSnapshot.Territories("EXCLUDE", List.of("KP")),
        List.of(new ReleaseSnapshot.Offer("SubscriptionModel", List.of("OnDemandStream"), null)),
        List.of(),
        List.of(),
        null,
        new ReleaseSnapshot.Sender("Label", "PADPIDA2013020802I"));
  }
}
