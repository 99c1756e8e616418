package dev.spindle.ddex.choreography;

import dev.spindle.ddex.choreography.Manifest.DeliveryType;
import dev.spindle.ddex.choreography.Manifest.Entry;
import dev.spindle.ddex.choreography.Manifest.ProductType;
import dev.spindle.ddex.part.HeaderPart;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlItems;
import dev.spindle.ddex.xml.XmlLimits;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Manifests, written and read. */
public final class ManifestXml {

  private ManifestXml() {}

  /** Writes a manifest; the same manifest always gives the same bytes, the stream stays open. */
  public static void write(Manifest manifest, ChoreographyVersion version, OutputStream to) {
    XmlOut out = XmlOut.document(to, "ern-c-sftp", version.namespace(), "ManifestMessage");
    out.attribute("MessageVersionId", version.messageVersion());
    out.attribute("AvsVersionId", version.avsVersion().isEmpty() ? null : version.avsVersion());
    out.open("MessageHeader");
    HeaderPart.party(out, "MessageSender", manifest.sender());
    HeaderPart.party(out, "MessageRecipient", manifest.recipient());
    out.text("MessageCreatedDateTime", HeaderPart.dateTime(manifest.created())).close();
    out.text("IsTestFlag", manifest.test()).text("RootDirectory", manifest.root());
    out.text("NumberOfMessages", manifest.messages().size());
    manifest.messages().forEach(entry -> write(out, entry, version));
    out.end();
  }

  private static void write(XmlOut out, Entry entry, ChoreographyVersion version) {
    out.open("MessageInBatch").text("MessageType", "NewReleaseMessage");
    out.text("MessageId", entry.messageId()).text("URL", entry.url());
    out.open("IncludedReleaseId");
    out.text("GRid", entry.release().grid()).text("ICPN", entry.release().icpn());
    Leaves.ownId(out, "CatalogNumber", entry.release().catalogNumber());
    entry.release().proprietary().forEach(id -> Leaves.ownId(out, "ProprietaryId", id));
    out.close();
    out.text("DeliveryType", entry.delivery()).text("ProductType", entry.product());
    HashSum hash = entry.hash();
    if (hash != null) {
      out.open("HashSum").text(version.hashElement(), hash.value());
      Leaves.term(out, "HashSumAlgorithmType", hash.algorithm());
      out.close();
    }
    out.close();
  }

  /**
   * Reads a manifest of either version; the stream stays open.
   *
   * @throws XmlRefusedException when it is no usable manifest
   */
  public static Manifest read(InputStream in) {
    try (XmlItems items = XmlItems.open(in, XmlLimits.USUAL)) {
      if (!items.root().equals("ManifestMessage")) {
        throw new XmlRefusedException(1, items.root() + " is no manifest");
      }
      List<XmlNode> nodes = new ArrayList<>();
      items.forEach(Set.of(), nodes::add);
      return manifest(new Reading(), nodes);
    }
  }

  private static Manifest manifest(Reading reading, List<XmlNode> nodes) {
    var header = HeaderPart.read(reading, only(nodes, "MessageHeader"));
    List<Entry> entries =
        reading.attemptAll(
            nodes.stream().filter(node -> node.name().equals("MessageInBatch")).toList(),
            node -> entry(reading, node));
    if (entries.isEmpty()) {
      throw new XmlRefusedException(1, "the manifest names no message");
    }
    return new Manifest(
        header.sender(),
        header.recipients().getFirst(),
        header.created(),
        only(nodes, "IsTestFlag").text().matches("true|1"),
        only(nodes, "RootDirectory").text(),
        entries);
  }

  static XmlNode only(List<XmlNode> nodes, String name) {
    return nodes.stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new XmlRefusedException(1, name + " is missing"));
  }

  private static Entry entry(Reading reading, XmlNode node) {
    return new Entry(
        Objects.requireNonNullElse(node.textOf("MessageId"), ""),
        Objects.requireNonNullElse(node.textOf("URL"), ""),
        IdPart.read(reading, node.all("IncludedReleaseId")),
        DeliveryType.valueOf(Objects.requireNonNullElse(node.textOf("DeliveryType"), "")),
        ProductType.valueOf(Objects.requireNonNullElse(node.textOf("ProductType"), "")),
        reading.attempt(node.one("HashSum"), hash -> hash(reading, hash)));
  }

  private static @Nullable HashSum hash(Reading reading, XmlNode node) {
    Term algorithm = reading.term(Terms.HASH_ALGORITHM, node.one("HashSumAlgorithmType"));
    String newer = node.textOf("HashSumValue");
    String value = newer == null ? node.textOf("HashSum") : newer;
    return algorithm == null || value == null ? null : new HashSum(algorithm, value);
  }
}
