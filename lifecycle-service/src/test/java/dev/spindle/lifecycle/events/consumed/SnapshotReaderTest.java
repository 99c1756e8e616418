package dev.spindle.lifecycle.events.consumed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.contracts.common.v1.TerritoryMode;
import dev.spindle.lifecycle.Snapshots;
import dev.spindle.lifecycle.facts.ReleaseFacts;
import dev.spindle.lifecycle.facts.ReleaseFacts.Cover;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnapshotReaderTest {

  private final UUID id = UUID.randomUUID();

  @Test
  void takesWhatTheGuardsNeed() {
    var facts = SnapshotReader.facts(Snapshots.deliverable(id, 9));

    assertThat(facts.catalogVersion()).isEqualTo(9);
    assertThat(facts.upc()).isEqualTo("4006381333931");
    assertThat(facts.cover()).isEqualTo(new Cover(3000, 3000));
    assertThat(facts.mainArtistCredited()).isTrue();
    assertThat(facts.tracks()).extracting(ReleaseFacts.Track::audioMs).containsOnly(180_000L);
    assertThat(facts.tracks())
        .extracting(ReleaseFacts.Track::isrc)
        .containsExactly("DEA122600001", "DEA122600002");
  }

  @Test
  void takesABareReleaseForWhatItIs() {
    var facts = SnapshotReader.facts(Snapshots.bare(id, 1));

    assertThat(facts.upc()).isNull();
    assertThat(facts.cover()).isNull();
    assertThat(facts.tracks()).isEmpty();
    assertThat(facts.mainArtistCredited()).isFalse();
  }

  @Test
  void readsTerritoriesAllThreeWays() {
    assertThat(offered(TerritoryMode.WORLDWIDE, List.of()).test("DE")).isTrue();
    assertThat(offered(TerritoryMode.INCLUDE, List.of("DE")).test("FR")).isFalse();
    assertThat(offered(TerritoryMode.EXCLUDE, List.of("DE")).test("FR")).isTrue();
  }

  @Test
  void offersAReleaseNowhereWhenItCannotReadWhere() {
    assertThat(offered(TerritoryMode.UNKNOWN, List.of("DE")).test("DE")).isFalse();
  }

  private ReleaseFacts.Offered offered(TerritoryMode mode, List<String> codes) {
    var territories = Territories.newBuilder().setMode(mode).setCodes(codes).build();
    var snapshot =
        ReleaseChanged.newBuilder(Snapshots.bare(id, 1)).setTerritories(territories).build();
    return SnapshotReader.facts(snapshot).territories();
  }
}
