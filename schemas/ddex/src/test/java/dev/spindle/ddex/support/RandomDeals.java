package dev.spindle.ddex.support;

import dev.spindle.ddex.deal.Channel;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Price;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Random deals. */
final class RandomDeals {

  private final Dice dice;
  private final ErnVersion version;

  RandomDeals(Dice dice, ErnVersion version) {
    this.dice = dice;
    this.version = version;
  }

  Deal deal() {
    return new Deal(
        territories(),
        dice.list(1, 2, at -> period()),
        dice.list(1, 2, at -> dice.term(Terms.COMMERCIAL_MODEL)),
        dice.list(1, 3, at -> dice.term(Terms.USE_TYPE)),
        dice.list(0, 1, at -> price()),
        dice.oneIn(4),
        dice.list(0, 1, at -> new Channel(Party.named(dice.text()), dice.maybe(dice::text))),
        List.of(),
        null);
  }

  private Territories territories() {
    return switch (dice.number(0, 3)) {
      case 0 -> new Territories(true, dice.codes(Terms.TERRITORY, 1, 4));
      case 1 -> new Territories(false, dice.codes(Terms.TERRITORY, 1, 4));
      case 2 -> new Territories(false, dice.codes(Terms.TERRITORY, 60, 90));
      default -> Territories.WORLDWIDE;
    };
  }

  private Period period() {
    LocalDateTime at =
        LocalDateTime.of(2026, dice.number(1, 12), dice.number(1, 28), 9, 30, dice.number(0, 59));
    boolean open = dice.oneIn(2);
    return switch (dice.number(0, 2)) {
      case 0 -> new Period(Moment.day(at.toLocalDate()), open ? null : day(at));
      case 1 -> new Period(new Moment.Local(at), open ? null : new Moment.Local(at.plusDays(9)));
      default -> new Period(instant(at), open ? null : instant(at.plusDays(9)));
    };
  }

  private static Moment day(LocalDateTime at) {
    LocalDate last = at.toLocalDate().plusDays(40);
    return Moment.day(last);
  }

  private static Moment instant(LocalDateTime at) {
    return new Moment.Instant(OffsetDateTime.of(at, ZoneOffset.ofHours(1)));
  }

  private Price price() {
    boolean amount = dice.oneIn(2) && version.isFour();
    return amount
        ? new Price(null, new BigDecimal("0.99"), "EUR")
        : new Price(new ProprietaryId(dice.text(), dice.text()), null, null);
  }

  /** Of single tracks, 4.x alone. */
  Visibility trackVisibility() {
    Moment listed = new Moment.Local(LocalDateTime.of(2026, 2, dice.number(1, 28), 0, 0));
    Moment heard = dice.maybe(() -> listed);
    boolean old = version == ErnVersion.ERN_42;
    return new Visibility(
        "V2", old ? null : dice.maybe(this::territories), null, null, listed, heard);
  }

  Visibility visibility() {
    Moment shown = new Moment.Local(LocalDateTime.of(2026, 1, dice.number(1, 28), 0, 0));
    boolean all = !version.isFour();
    boolean old = version == ErnVersion.ERN_42;
    return new Visibility(
        "V1",
        all || old ? null : dice.maybe(this::territories),
        shown,
        all ? shown : dice.maybe(() -> shown),
        all ? shown : dice.maybe(() -> shown),
        all ? shown : old ? null : dice.maybe(() -> shown));
  }
}
