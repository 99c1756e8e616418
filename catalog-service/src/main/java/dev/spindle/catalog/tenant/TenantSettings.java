package dev.spindle.catalog.tenant;

import dev.spindle.catalog.codes.Language;
import dev.spindle.catalog.identifier.Dpid;
import dev.spindle.catalog.identifier.IsrcRange;
import dev.spindle.catalog.identifier.UpcRange;
import dev.spindle.catalog.terms.Offer;
import dev.spindle.catalog.terms.RightsLine;
import dev.spindle.catalog.terms.Territories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant has settled for all its releases. Component names are field names of the API.
 *
 * @param name as the sender of messages, DDEX PartyName
 * @param dpid of the sender; nothing can be delivered without
 * @param isrcRange to assign from
 * @param upcRange to assign from
 * @param defaults what a new release begins with
 */
public record TenantSettings(
    String name,
    @Nullable Dpid dpid,
    @Nullable IsrcRange isrcRange,
    @Nullable UpcRange upcRange,
    Defaults defaults) {

  /** Of a tenant that has settled nothing yet. */
  public static final TenantSettings NONE =
      new TenantSettings("", null, null, null, Defaults.USUAL);

  /**
   * What a new release begins with where its creator says nothing.
   *
   * @param label as printed
   * @param language of metadata
   * @param pLine holder of recordings, without year
   * @param cLine holder of packaging, without year
   * @param territories where to sell
   * @param offers how to sell
   */
  public record Defaults(
      @Nullable String label,
      Language language,
      @Nullable String pLine,
      @Nullable String cLine,
      Territories territories,
      List<Offer> offers) {

    /** English, everywhere, as stores usually sell. */
    public static final Defaults USUAL =
        new Defaults(null, new Language("en"), null, null, Territories.EVERYWHERE, Offer.USUAL);

    /** Nothing to begin with; for what exists already and may have been emptied on purpose. */
    public static final Defaults NOTHING =
        new Defaults(null, new Language("en"), null, null, Territories.EVERYWHERE, List.of());

    /** The P-line of a recording published in that year. */
    public @Nullable RightsLine pLineOf(int year) {
      return pLine == null ? null : new RightsLine(year, pLine);
    }

    /** The C-line of packaging published in that year. */
    public @Nullable RightsLine cLineOf(int year) {
      return cLine == null ? null : new RightsLine(year, cLine);
    }
  }

  /** Whether messages from both would name the same sender. */
  public boolean sendsAs(TenantSettings other) {
    return name.equals(other.name) && java.util.Objects.equals(dpid, other.dpid);
  }
}
