package dev.spindle.sandbox.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealTest {

  @ParameterizedTest
  @CsvSource({
    "KI, 2026-03-05T12:00:00Z",
    "NZ, 2026-03-05T11:00:00Z",
    "JP, 2026-03-05T15:00:00Z",
    "DE, 2026-03-05T23:00:00Z",
    "US, 2026-03-06T05:00:00Z"
  })
  void startsAtLocalMidnightOfEachTerritory(String territory, Instant midnight) {
    Deal deal = new Deal(Set.of("Worldwide"), Set.of(), DealMoment.start("2026-03-06"), null);

    assertThat(deal.covers(territory, midnight.minusMillis(1))).isFalse();
    assertThat(deal.covers(territory, midnight)).isTrue();
  }

  @Test
  void startsAtOneInstantEverywhereWhenTheTimeHasAnOffset() {
    Deal deal =
        new Deal(
            Set.of("Worldwide"), Set.of(), DealMoment.start("2026-03-06T09:30:00+01:00"), null);
    Instant start = Instant.parse("2026-03-06T08:30:00Z");

    assertThat(deal.covers("JP", start.minusMillis(1))).isFalse();
    assertThat(deal.covers("JP", start)).isTrue();
    assertThat(deal.covers("US", start)).isTrue();
  }

  @Test
  void includesItsLastDay() {
    Deal deal =
        new Deal(
            Set.of("GB"), Set.of(), DealMoment.start("2026-01-01"), DealMoment.end("2026-01-31"));

    assertThat(deal.covers("GB", Instant.parse("2026-01-31T23:59:59Z"))).isTrue();
    assertThat(deal.covers("GB", Instant.parse("2026-02-01T00:00:00Z"))).isFalse();
  }

  @Test
  void reachesOnlyItsTerritories() {
    Instant now = Instant.parse("2026-06-01T00:00:00Z");
    DealMoment start = DealMoment.start("2026-01-01");

    assertThat(new Deal(Set.of("DE", "FR"), Set.of(), start, null).covers("US", now)).isFalse();
    assertThat(new Deal(Set.of("DE", "FR"), Set.of(), start, null).covers("FR", now)).isTrue();
    assertThat(new Deal(Set.of(), Set.of("CN"), start, null).covers("CN", now)).isFalse();
    assertThat(new Deal(Set.of(), Set.of("CN"), start, null).covers("US", now)).isTrue();
  }
}
