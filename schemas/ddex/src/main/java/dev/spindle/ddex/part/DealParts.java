package dev.spindle.ddex.part;

import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.value.Local;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Territories and periods, as all versions write them. */
public final class DealParts {

  private DealParts() {}

  /** Where. */
  public static void territories(XmlOut out, @Nullable Territories where) {
    if (where != null) {
      out.texts(where.excluded() ? "ExcludedTerritoryCode" : "TerritoryCode", where.codes());
    }
  }

  /**
   * Where; null when neither list is there.
   *
   * @throws IllegalArgumentException for codes that are none, so that no deal holds elsewhere than
   *     it says
   */
  public static @Nullable Territories territories(XmlNode node) {
    List<String> included = node.textsOf("TerritoryCode");
    List<String> excluded = node.textsOf("ExcludedTerritoryCode");
    if (node.declares("TerritoryCode", "ExcludedTerritoryCode").stream()
        .anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("a territory is empty, so nobody knows where it holds");
    }
    if (included.isEmpty() && excluded.isEmpty()) {
      return null;
    }
    return included.contains(Local.WORLDWIDE)
        ? Territories.WORLDWIDE
        : new Territories(included.isEmpty(), included.isEmpty() ? excluded : included);
  }

  /** When. */
  public static void period(XmlOut out, Period period) {
    String suffix = period.inDays() ? "Date" : "DateTime";
    out.open("ValidityPeriod");
    moment(out, "Start" + suffix, period.start());
    moment(out, "End" + suffix, period.end());
    out.close();
  }

  /** When; null and a note when start and end do not fit. */
  public static @Nullable Period period(Reading reading, XmlNode node) {
    return reading.demand(node, n -> startAndEnd(reading, n));
  }

  private static Period startAndEnd(Reading reading, XmlNode node) {
    Moment start = moment(reading, node.one("StartDate"));
    Moment end = moment(reading, node.one("EndDate"));
    return new Period(
        start == null ? moment(reading, node.one("StartDateTime")) : start,
        end == null ? moment(reading, node.one("EndDateTime")) : end);
  }

  /** A point in time; nothing for null. */
  public static void moment(XmlOut out, String element, @Nullable Moment moment) {
    out.text(element, moment == null ? null : moment.text());
  }

  /** A point in time, or null. */
  public static @Nullable Moment moment(Reading reading, @Nullable XmlNode node) {
    return reading.demand(node, n -> Moment.parse(n.text()));
  }
}
