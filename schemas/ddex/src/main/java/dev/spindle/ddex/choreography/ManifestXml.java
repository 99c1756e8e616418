package dev.spindle.ddex.choreography;

import dev.spindle.ddex.choreography.Manifest.DeliveryType;
import dev.spindle.ddex.choreography.Manifest.Entry;
import dev.spindle.ddex.choreography.Manifest.ProductType;
import dev.spindle.ddex.part.HeaderPart;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.part.Reading.Note;
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
import java.util.List;
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
        throw new XmlRefusedException(items.line(), items.root() + " is no manifest");
      }
      var nodes = new TopLevel(items);
      var reading = new Reading();
      Manifest manifest = manifest(reading, nodes);
      refuseWrong(reading);
      return manifest;
    }
  }

  private static Manifest manifest(Reading reading, TopLevel nodes) {
    var header = HeaderPart.read(reading, nodes.only("MessageHeader"));
    List<Entry> entries =
        nodes.all("MessageInBatch").stream()
            .map(node -> TopLevel.understood(node, () -> entry(reading, node)))
            .toList();
    XmlNode number = nodes.only("NumberOfMessages");
    Integer told = reading.integer(number);
    if (entries.isEmpty() || told == null || told != entries.size()) {
      throw new XmlRefusedException(
          number.line(),
          "the manifest says it has %s messages, it names %d"
              .formatted(number.text(), entries.size()));
    }
    return new Manifest(
        header.sender(),
        header.recipients().getFirst(),
        header.created(),
        Boolean.TRUE.equals(reading.flag(nodes.only("IsTestFlag"))),
        nodes.only("RootDirectory").text(),
        entries);
  }

  /** Nobody acts on half a message of a choreography: what is wrong anywhere refuses it. */
  static void refuseWrong(Reading reading) {
    reading.notes().stream()
        .filter(Note::wrong)
        .findFirst()
        .ifPresent(
            note -> {
              throw new XmlRefusedException(note.line(), note.sentence());
            });
  }

  private static Entry entry(Reading reading, XmlNode node) {
    return new Entry(
        TopLevel.part(node, "MessageId").text(),
        TopLevel.part(node, "URL").text(),
        IdPart.read(reading, node.all("IncludedReleaseId")),
        told(reading, DeliveryType.class, TopLevel.part(node, "DeliveryType")),
        told(reading, ProductType.class, TopLevel.part(node, "ProductType")),
        reading.attempt(node.one("HashSum"), hash -> hash(reading, hash)));
  }

  /** One of a closed list; anything else refuses the message at once. */
  static <E extends Enum<E>> E told(Reading reading, Class<E> list, XmlNode node) {
    E value = reading.value(list, node);
    if (value == null) {
      refuseWrong(reading);
      throw new XmlRefusedException(node.line(), node.name() + " is wrong");
    }
    return value;
  }

  private static @Nullable HashSum hash(Reading reading, XmlNode node) {
    Term algorithm = reading.term(Terms.HASH_ALGORITHM, node.one("HashSumAlgorithmType"));
    String newer = node.textOf("HashSumValue");
    String value = newer == null ? node.textOf("HashSum") : newer;
    return algorithm == null || value == null ? null : new HashSum(algorithm, value);
  }
}
