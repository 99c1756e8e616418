package dev.spindle.ddex.part;

import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ReleaseId; ERN 3 has an ISRC in it, which is kept with the recording. */
public final class IdPart {

  private IdPart() {}

  /** Writes it as 4.x has it. */
  public static void write(XmlOut out, ReleaseId id) {
    out.open("ReleaseId").text("GRid", id.grid()).text("ICPN", id.icpn());
    others(out, id);
  }

  /**
   * Writes it as ERN 3 has it.
   *
   * @param isrc of the only recording in it, or null
   */
  public static void writeThree(XmlOut out, ReleaseId id, @Nullable String isrc) {
    out.open("ReleaseId").text("GRid", id.grid()).text("ISRC", isrc);
    String icpn = id.icpn();
    if (icpn != null) {
      out.open("ICPN").attribute("IsEan", icpn.length() == 13).content(icpn).closeLeaf();
    }
    others(out, id);
  }

  private static void others(XmlOut out, ReleaseId id) {
    Leaves.ownId(out, "CatalogNumber", id.catalogNumber());
    id.proprietary().forEach(own -> Leaves.ownId(out, "ProprietaryId", own));
    out.close();
  }

  /** Reads one or several; the first of each kind counts. */
  public static ReleaseId read(Reading reading, List<XmlNode> nodes) {
    var own = new ArrayList<ProprietaryId>();
    String grid = null;
    String icpn = null;
    ProprietaryId catalogNumber = null;
    for (XmlNode node : nodes) {
      node.one("ISRC");
      grid = first(grid, node.textOf("GRid"));
      icpn = first(icpn, node.textOf("ICPN"));
      ProprietaryId number = reading.attempt(node.one("CatalogNumber"), Leaves::ownId);
      catalogNumber = catalogNumber == null ? number : catalogNumber;
      own.addAll(reading.attemptAll(node.all("ProprietaryId"), Leaves::ownId));
    }
    return new ReleaseId(grid, icpn, catalogNumber, own);
  }

  private static @Nullable String first(@Nullable String known, @Nullable String other) {
    return known == null ? other : Objects.requireNonNull(known);
  }
}
