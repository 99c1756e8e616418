package dev.spindle.delivery.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.deal.Territories;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.Schedule;
import dev.spindle.delivery.target.TargetSpec;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealTermsTest {

  private static final List<String> SOME = List.of("DE", "FR", "GB", "JP", "US");

  @ParameterizedTest
  @CsvSource({
    "2027-03-05T00:00:00, LOCAL_TIME,  2027-03-05",
    "2027-03-05T09:30:00, LOCAL_TIME,  2027-03-05T09:30:00",
    "2027-03-05T00:00:00, ONE_INSTANT, 2027-03-05T00:00:00+01:00",
    "2027-07-01T12:00:00, ONE_INSTANT, 2027-07-01T12:00:00+02:00"
  })
  void neverTurnsADateALocalTimeAndAnInstantIntoEachOther(
      String local, String policy, String expected) {
    var schedule = new Schedule(LocalDateTime.parse(local), "Europe/Berlin", policy, Instant.EPOCH);

    assertThat(DealTerms.start(schedule).text()).isEqualTo(expected);
  }

  @Test
  void offersExactlyWhereBothTheReleaseAndTheStoreAllow() {
    for (long seed = 0; seed < 2000; seed++) {
      var dice = new Random(seed);
      var release = pick(dice);
      var store = pick(dice);
      var own = new ReleaseSnapshot.Territories(release.mode(), release.codes());

      var where = DealTerms.where(own, store);

      Predicate<String> both = code -> allows(release, code) && allows(store, code);
      for (var code : List.of("DE", "FR", "GB", "JP", "US", "BR")) {
        assertThat(where.map(territories -> territories.covers(code)).orElse(false))
            .as("seed %d: %s in %s and %s", seed, code, release, store)
            .isEqualTo(both.test(code));
      }
    }
  }

  @Test
  void everywhereAndEverywhereIsWorldwide() {
    var world = new TargetSpec.Territories("WORLDWIDE", List.of());

    assertThat(DealTerms.where(new ReleaseSnapshot.Territories("WORLDWIDE", List.of()), world))
        .contains(Territories.WORLDWIDE);
  }

  private static TargetSpec.Territories pick(Random dice) {
    var mode = List.of("WORLDWIDE", "INCLUDE", "EXCLUDE").get(dice.nextInt(3));
    var codes = new ArrayList<String>();
    for (var code : SOME) {
      if (!mode.equals("WORLDWIDE") && dice.nextBoolean()) {
        codes.add(code);
      }
    }
    return codes.isEmpty()
        ? new TargetSpec.Territories("WORLDWIDE", List.of())
        : new TargetSpec.Territories(mode, codes);
  }

  private static boolean allows(TargetSpec.Territories territories, String code) {
    return switch (territories.mode()) {
      case "INCLUDE" -> territories.codes().contains(code);
      case "EXCLUDE" -> !territories.codes().contains(code);
      default -> true;
    };
  }
}
