package dev.spindle.ddex.choreography;

import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.Acknowledgement.Item;
import dev.spindle.ddex.choreography.Acknowledgement.ProposedAction;
import dev.spindle.ddex.choreography.Acknowledgement.SupplyChainStatus;
import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.part.HeaderPart;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.part.Reading;
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

/** Acknowledgements, written and read: a store writes them, a sender reconciles by them. */
public final class AcknowledgementXml {

  private AcknowledgementXml() {}

  /**
   * Writes an acknowledgement; the stream stays open.
   *
   * @throws IllegalArgumentException for 1.6 and more than one release, or 1.8 without supply chain
   *     status
   */
  public static void write(Acknowledgement message, ChoreographyVersion version, OutputStream to) {
    if (version == ChoreographyVersion.V1_6) {
      write16(message, to);
    } else {
      write18(message, to);
    }
  }

  private static void write16(Acknowledgement message, OutputStream to) {
    Item item = message.releases().getFirst();
    if (message.releases().size() != 1 || item.statuses().size() != 1) {
      throw new IllegalArgumentException("version 1.6 acknowledges one file with one status");
    }
    ChoreographyVersion version = ChoreographyVersion.V1_6;
    XmlOut out =
        XmlOut.document(to, "ern-c-sftp", version.namespace(), "FtpAcknowledgementMessage");
    out.attribute("MessageVersionId", version.messageVersion());
    out.open("MessageHeader");
    parties(out, message);
    out.close();
    out.open("AcknowledgedFile").text("ReleaseId", item.release().best());
    out.text("Date", message.created().toLocalDate()).close();
    out.text("FileStatus", item.statuses().getFirst());
    explanation(out, item);
    out.end();
  }

  private static void write18(Acknowledgement message, OutputStream to) {
    ChoreographyVersion version = ChoreographyVersion.V1_8;
    XmlOut out = XmlOut.document(to, "ern-c-sftp", version.namespace(), "AcknowledgementMessage");
    out.attribute("AvsVersionId", version.avsVersion());
    out.open("MessageHeader").text("MessageId", message.messageId());
    parties(out, message);
    out.close();
    message.releases().forEach(item -> write18(out, item));
    out.end();
  }

  private static void write18(XmlOut out, Item item) {
    if (item.supplyChain() == null) {
      throw new IllegalArgumentException("version 1.8 says how far a release has come");
    }
    out.open("ReleaseStatus");
    IdPart.write(out, item.release());
    out.text("ReleaseStatus", item.supplyChain());
    explanation(out, item);
    if (item.acknowledgedMessage() != null && !item.statuses().isEmpty()) {
      out.open("Acknowledgement").text("MessageType", "NewReleaseMessage");
      out.text("BatchId", item.batch()).text("MessageId", item.acknowledgedMessage());
      item.statuses().forEach(status -> out.open("MessageStatus").text("Status", status).close());
      out.close();
    }
    out.close();
  }

  private static void parties(XmlOut out, Acknowledgement message) {
    HeaderPart.party(out, "MessageSender", message.sender());
    HeaderPart.party(out, "MessageRecipient", message.recipient());
    out.text("MessageCreatedDateTime", HeaderPart.dateTime(message.created()));
  }

  private static void explanation(XmlOut out, Item item) {
    out.text("ErrorText", item.error()).text("ProposedActionType", item.action());
    out.text("ManualCheckRequired", item.manualCheck());
    item.affected().forEach(isrc -> out.open("AffectedResource").text("ISRC", isrc).close());
  }

  /**
   * Reads an acknowledgement of either version; the stream stays open.
   *
   * @throws XmlRefusedException when it is no usable acknowledgement
   */
  public static Acknowledgement read(InputStream in) {
    try (XmlItems items = XmlItems.open(in, XmlLimits.USUAL)) {
      if (!items.root().endsWith("AcknowledgementMessage")) {
        throw new XmlRefusedException(1, items.root() + " is no acknowledgement");
      }
      var version = ChoreographyVersion.of(items.namespace());
      List<XmlNode> nodes = new ArrayList<>();
      items.forEach(Set.of(), nodes::add);
      var reading = new Reading();
      MessageHeader header = HeaderPart.read(reading, ManifestXml.only(nodes, "MessageHeader"));
      List<Item> releases =
          version == ChoreographyVersion.V1_6
              ? List.of(file(nodes))
              : reading.attemptAll(
                  nodes.stream().filter(n -> n.name().equals("ReleaseStatus")).toList(),
                  n -> release(reading, n));
      return new Acknowledgement(
          header.messageId(),
          header.sender(),
          header.recipients().getFirst(),
          header.created(),
          releases);
    } catch (IllegalArgumentException nothing) {
      throw new XmlRefusedException(1, String.valueOf(nothing.getMessage()));
    }
  }

  private static Item file(List<XmlNode> nodes) {
    String id = ManifestXml.only(nodes, "AcknowledgedFile").textOf("ReleaseId");
    return new Item(
        id == null ? ReleaseId.NONE : known(id),
        null,
        null,
        List.of(status(ManifestXml.only(nodes, "FileStatus"))),
        null,
        text(nodes, "ErrorText"),
        action(text(nodes, "ProposedActionType")),
        "true".equals(text(nodes, "ManualCheckRequired")),
        isrcs(nodes.stream().filter(n -> n.name().equals("AffectedResource")).toList()));
  }

  private static Item release(Reading reading, XmlNode node) {
    String status = node.textOf("ReleaseStatus");
    List<XmlNode> acknowledged = node.all("Acknowledgement");
    List<FileStatus> found =
        acknowledged.stream()
            .flatMap(each -> each.all("MessageStatus").stream())
            .flatMap(each -> each.all("Status").stream())
            .map(AcknowledgementXml::status)
            .toList();
    XmlNode first = acknowledged.isEmpty() ? null : acknowledged.getFirst();
    return new Item(
        IdPart.read(reading, node.all("ReleaseId")),
        first == null ? null : first.textOf("MessageId"),
        first == null ? null : first.textOf("BatchId"),
        found,
        status == null ? null : SupplyChainStatus.valueOf(status),
        node.textOf("ErrorText"),
        action(node.textOf("ProposedActionType")),
        "true".equals(node.textOf("ManualCheckRequired")),
        isrcs(node.all("AffectedResource")));
  }

  /** Version 1.6 has one text for any kind of id. */
  private static ReleaseId known(String id) {
    return id.matches("A1[A-Z0-9]{16}")
        ? new ReleaseId(id, null, null, List.of())
        : ReleaseId.icpn(id);
  }

  private static FileStatus status(XmlNode node) {
    return FileStatus.valueOf(node.text());
  }

  private static @Nullable ProposedAction action(@Nullable String text) {
    return text == null ? null : ProposedAction.valueOf(text);
  }

  private static @Nullable String text(List<XmlNode> nodes, String name) {
    return nodes.stream()
        .filter(node -> node.name().equals(name))
        .map(XmlNode::text)
        .findFirst()
        .orElse(null);
  }

  private static List<String> isrcs(List<XmlNode> nodes) {
    return nodes.stream().map(node -> node.textOf("ISRC")).filter(Objects::nonNull).toList();
  }
}
