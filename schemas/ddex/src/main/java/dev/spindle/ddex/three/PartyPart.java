package dev.spindle.ddex.three;

import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Party.Name;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A party where it is spoken of. ERN 3 has no element for an IPI; it goes into an id of the name
 * space IPI.
 */
final class PartyPart {

  private static final String IPI = "IPI";

  private PartyPart() {}

  static void write(XmlOut out, Party party) {
    for (Name name : party.names()) {
      out.open("PartyName").attribute("LanguageAndScriptCode", name.language());
      out.text("FullName", name.full()).text("FullNameIndexed", name.indexed()).close();
    }
    id(out, "IsISNI", "true", party.isni());
    id(out, "IsDPID", "true", party.dpid());
    id(out, "Namespace", IPI, party.ipi());
    party.proprietary().forEach(own -> id(out, "Namespace", own.namespace(), own.value()));
  }

  private static void id(XmlOut out, String attribute, String value, @Nullable String id) {
    if (id != null) {
      out.open("PartyId").attribute(attribute, value).content(id).closeLeaf();
    }
  }

  static @Nullable Party read(Reading reading, XmlNode node) {
    List<Name> names =
        reading.attemptAll(
            node.all("PartyName"),
            n ->
                new Name(
                    Objects.requireNonNullElse(n.textOf("FullName"), ""),
                    n.textOf("FullNameIndexed"),
                    n.attribute("LanguageAndScriptCode")));
    String isni = null;
    String dpid = null;
    String ipi = null;
    List<ProprietaryId> own = new ArrayList<>();
    for (XmlNode id : node.all("PartyId")) {
      String namespace = Objects.requireNonNullElse(id.attribute("Namespace"), "");
      if (id.flag("IsISNI")) {
        isni = id.text();
      } else if (id.flag("IsDPID")) {
        dpid = id.text();
      } else if (namespace.equals(IPI)) {
        ipi = id.text();
      } else if (!id.text().isEmpty()) {
        own.add(new ProprietaryId(namespace, id.text()));
      }
    }
    String knownIsni = isni;
    String knownDpid = dpid;
    String knownIpi = ipi;
    return reading.attempt(node, n -> new Party(names, knownIsni, knownDpid, knownIpi, own));
  }
}
