package dev.spindle.lifecycle.schedule;

import static dev.spindle.lifecycle.LifecycleFixtures.FRIDAY;
import static dev.spindle.lifecycle.LifecycleFixtures.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TerritoriesTest {

  /** Nobody lives there, and no clock hangs there. */
  private static final Set<String> WITHOUT_ZONE = Set.of("BV", "HM");

  @Test
  void knowsTheZonesOfEveryCountryJavaKnows() {
    assertThat(Territories.zones().keySet())
        .containsAll(
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .filter(code -> !WITHOUT_ZONE.contains(code))
                .toList());
    assertThat(Territories.zones().values()).noneMatch(List::isEmpty);
  }

  @Test
  void saysWhenEachOfferedTerritoryHasIt() {
    var moments = Territories.moments(FRIDAY, Set.of("DE", "JP")::contains);

    assertThat(moments).extracting(TerritoryMoment::territory).containsExactly("DE", "JP");
    assertThat(moments)
        .extracting(TerritoryMoment::at)
        .containsExactly(
            Instant.parse("2027-03-25T23:00:00Z"), Instant.parse("2027-03-25T15:00:00Z"));
  }

  @Test
  void namesTheFirstAndTheLastZoneOfAWideTerritory() {
    var america = Territories.moments(FRIDAY, "US"::equals).getFirst();

    assertThat(america.at()).isEqualTo("2027-03-26T04:00:00Z");
    assertThat(america.lastAt()).isEqualTo("2027-03-26T10:00:00Z");
  }

  @Test
  void saysWhereTheClockSkipsThePlannedTime() {
    var plan = plan("2027-04-30T00:00", "Europe/Berlin", TimePolicy.LOCAL_TIME);

    var egypt = Territories.moments(plan, "EG"::equals).getFirst();

    assertThat(egypt.zone()).isEqualTo(ZoneId.of("Africa/Cairo"));
    assertThat(egypt.localDateTime()).isEqualTo("2027-04-30T01:00");
    assertThat(egypt.note()).contains("skip 2027-04-30T00:00");
  }

  @Test
  void isNowhereOutBeforeTheFirstInstant() {
    assertThat(Territories.moments(FRIDAY, _ -> true))
        .allMatch(moment -> !moment.at().isBefore(FRIDAY.firstInstant()))
        .allMatch(moment -> !moment.lastAt().isAfter(FRIDAY.lastInstant()))
        .anyMatch(moment -> moment.at().equals(FRIDAY.firstInstant()));
  }
}
