package dev.spindle.ddex.part;

import dev.spindle.ddex.value.Local;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smallest pieces: terms and own identifiers. */
public final class Leaves {

  private Leaves() {}

  /** An element with a term; nothing for null. */
  public static void term(XmlOut out, String element, @Nullable Term term) {
    if (term != null) {
      openTerm(out, element, term).content(term.value()).closeLeaf();
    }
  }

  /** An element for each term. */
  public static void terms(XmlOut out, String element, List<Term> terms) {
    terms.forEach(term -> term(out, element, term));
  }

  /** Opens an element with a term's attributes, for those that have more. */
  public static XmlOut openTerm(XmlOut out, String element, Term term) {
    return out.open(element)
        .attribute("Namespace", term.namespace())
        .attribute("UserDefinedValue", term.userDefined());
  }

  /** An element with an own identifier; nothing for null. */
  public static void ownId(XmlOut out, String element, @Nullable ProprietaryId id) {
    if (id != null) {
      out.open(element).attribute("Namespace", id.namespace()).content(id.value()).closeLeaf();
    }
  }

  /** The own identifier in an element; null when it is empty. */
  public static @Nullable ProprietaryId ownId(XmlNode node) {
    String namespace = node.attribute("Namespace");
    return node.text().isEmpty()
        ? null
        : new ProprietaryId(namespace == null ? "" : namespace, node.text());
  }

  /** The territory attribute as 4.x writes it: Worldwide is said. */
  public static XmlOut territory(XmlOut out, Local said, boolean isDefault) {
    String code = said.territory();
    return out.attribute("ApplicableTerritoryCode", code == null ? Local.WORLDWIDE : code)
        .attribute("IsDefault", isDefault ? "true" : null);
  }

  /** A kind said by attributes of the element just opened; nothing for null. */
  public static void kind(XmlOut out, String attribute, @Nullable Term kind) {
    if (kind != null) {
      out.attribute(attribute, kind.value()).attribute("Namespace", kind.namespace());
      out.attribute("UserDefinedValue", kind.userDefined());
    }
  }
}
