package dev.spindle.lifecycle.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.lifecycle.schedule.LocalMoment.Fit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMomentTest {

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    // an ordinary night, and a leap day
    "2027-03-05T00:00, Europe/Berlin,       ONCE,  2027-03-04T23:00:00Z, 2027-03-05T00:00",
    "2028-02-29T00:00, America/New_York,    ONCE,  2028-02-29T05:00:00Z, 2028-02-29T00:00",
    // clocks go from 00:00 to 01:00 on a Friday, the day music comes out
    "2027-04-30T00:00, Africa/Cairo,        NEVER, 2027-04-29T22:00:00Z, 2027-04-30T01:00",
    "2027-04-30T00:30, Africa/Cairo,        NEVER, 2027-04-29T22:00:00Z, 2027-04-30T01:00",
    "2027-04-30T01:00, Africa/Cairo,        ONCE,  2027-04-29T22:00:00Z, 2027-04-30T01:00",
    "2027-03-14T02:30, America/New_York,    NEVER, 2027-03-14T07:00:00Z, 2027-03-14T03:00",
    // the earlier of two
    "2027-11-07T01:30, America/New_York,    TWICE, 2027-11-07T05:30:00Z, 2027-11-07T01:30",
    "2027-10-31T02:30, Europe/Berlin,       TWICE, 2027-10-31T00:30:00Z, 2027-10-31T02:30",
    // clocks move by half an hour
    "2027-10-03T02:15, Australia/Lord_Howe, NEVER, 2027-10-02T15:30:00Z, 2027-10-03T02:30",
    "2027-04-04T01:45, Australia/Lord_Howe, TWICE, 2027-04-03T14:45:00Z, 2027-04-04T01:45",
    // a day that was left out whole
    "2011-12-30T12:00, Pacific/Apia,        NEVER, 2011-12-30T10:00:00Z, 2011-12-31T00:00"
  })
  void findsTheFirstInstantAtWhichTheClockGetsThere(
      LocalDateTime time, ZoneId zone, Fit fit, Instant at, LocalDateTime shownAs) {
    assertThat(LocalMoment.of(time, zone)).isEqualTo(new LocalMoment(at, fit, shownAs));
  }
}
