package dev.spindle.ddex.value;

/**
 * An identifier of somebody's own.
 *
 * @param namespace whose: usually a DPID
 * @param value not empty
 */
public record ProprietaryId(String namespace, String value) {

  /** Checks both. */
  public ProprietaryId {
    namespace = Text.of("namespace", namespace);
    value = Text.required("proprietary id", value);
  }
}
