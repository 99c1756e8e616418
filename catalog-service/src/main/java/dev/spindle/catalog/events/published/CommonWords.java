package dev.spindle.catalog.events.published;

import dev.spindle.catalog.identifier.Ipi;
import dev.spindle.catalog.identifier.Isni;
import dev.spindle.contracts.common.v1.Credit;
import dev.spindle.contracts.common.v1.ParentalWarning;
import dev.spindle.contracts.common.v1.RightsLine;
import dev.spindle.contracts.common.v1.Split;
import dev.spindle.contracts.common.v1.Territories;
import dev.spindle.contracts.common.v1.TerritoryMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People and terms in the words that all contracts share. */
final class CommonWords {

  private CommonWords() {}

  static List<Credit> credits(List<dev.spindle.catalog.people.Credit> credits) {
    return IntStream.range(0, credits.size()).mapToObj(i -> credit(credits.get(i), i + 1)).toList();
  }

  private static Credit credit(dev.spindle.catalog.people.Credit credit, int position) {
    return new Credit(
        credit.name(),
        credit.role().name(),
        position,
        Optional.ofNullable(credit.isni()).map(Isni::value).orElse(null),
        Optional.ofNullable(credit.ipi()).map(Ipi::value).orElse(null));
  }

  static List<Split> splits(List<dev.spindle.catalog.people.Split> splits) {
    return splits.stream()
        .map(s -> new Split(s.name(), s.kind().name(), s.role().name(), s.basisPoints()))
        .toList();
  }

  static @Nullable RightsLine line(dev.spindle.catalog.terms.@Nullable RightsLine line) {
    return line == null ? null : new RightsLine(line.year(), line.text());
  }

  static Territories territories(dev.spindle.catalog.terms.Territories territories) {
    var mode =
        switch (territories.mode()) {
          case WORLDWIDE -> TerritoryMode.WORLDWIDE;
          case INCLUDE -> TerritoryMode.INCLUDE;
          case EXCLUDE -> TerritoryMode.EXCLUDE;
        };
    return new Territories(mode, territories.codes());
  }

  static ParentalWarning warning(dev.spindle.catalog.codes.ParentalWarning warning) {
    return switch (warning) {
      case NOT_EXPLICIT -> ParentalWarning.NOT_EXPLICIT;
      case EXPLICIT -> ParentalWarning.EXPLICIT;
      case EXPLICIT_CONTENT_EDITED -> ParentalWarning.EXPLICIT_CONTENT_EDITED;
      case NO_ADVICE_AVAILABLE -> ParentalWarning.NO_ADVICE_AVAILABLE;
    };
  }
}
