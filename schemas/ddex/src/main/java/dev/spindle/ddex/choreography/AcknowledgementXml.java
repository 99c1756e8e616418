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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        throw new XmlRefusedException(items.line(), items.root() + " is no acknowledgement");
      }
      int line = items.line();
      var version = ChoreographyVersion.of(items.namespace());
      var nodes = new TopLevel(items);
      var reading = new Reading();
      MessageHeader header = HeaderPart.read(reading, nodes.only("MessageHeader"));
      List<Item> releases =
          version == ChoreographyVersion.V1_6
              ? List.of(
                  TopLevel.understood(nodes.only("AcknowledgedFile"), () -> file(reading, nodes)))
              : nodes.all("ReleaseStatus").stream()
                  .flatMap(node -> release(reading, node))
                  .toList();
      ManifestXml.refuseWrong(reading);
      if (releases.isEmpty()) {
        throw new XmlRefusedException(line, "the acknowledgement speaks of no release");
      }
      return new Acknowledgement(
          header.messageId(),
          header.sender(),
          header.recipients().getFirst(),
          header.created(),
          releases);
    }
  }

  private static Item file(Reading reading, TopLevel nodes) {
    String id = nodes.only("AcknowledgedFile").textOf("ReleaseId");
    XmlNode text = nodes.first("ErrorText");
    return new Item(
        id == null ? ReleaseId.NONE : known(id),
        null,
        null,
        List.of(ManifestXml.told(reading, FileStatus.class, nodes.only("FileStatus"))),
        null,
        text == null ? null : text.text(),
        reading.value(ProposedAction.class, nodes.first("ProposedActionType")),
        Boolean.TRUE.equals(reading.flag(nodes.first("ManualCheckRequired"))),
        isrcs(nodes.all("AffectedResource")));
  }

  /** One item for each message acknowledged, or one where none is named. */
  private static Stream<Item> release(Reading reading, XmlNode node) {
    List<XmlNode> acknowledged = node.all("Acknowledgement");
    return acknowledged.isEmpty()
        ? Stream.of(TopLevel.understood(node, () -> release(reading, node, null)))
        : acknowledged.stream()
            .map(each -> TopLevel.understood(each, () -> release(reading, node, each)));
  }

  private static Item release(Reading reading, XmlNode node, @Nullable XmlNode acknowledged) {
    List<FileStatus> found =
        acknowledged == null
            ? List.of()
            : acknowledged.all("MessageStatus").stream()
                .flatMap(each -> each.all("Status").stream())
                .map(each -> ManifestXml.told(reading, FileStatus.class, each))
                .toList();
    return new Item(
        IdPart.read(reading, node.all("ReleaseId")),
        acknowledged == null ? null : acknowledged.textOf("MessageId"),
        acknowledged == null ? null : acknowledged.textOf("BatchId"),
        found,
        ManifestXml.told(reading, SupplyChainStatus.class, TopLevel.part(node, "ReleaseStatus")),
        node.textOf("ErrorText"),
        reading.value(ProposedAction.class, node.one("ProposedActionType")),
        Boolean.TRUE.equals(reading.flag(node.one("ManualCheckRequired"))),
        isrcs(node.all("AffectedResource")));
  }

  /** Version 1.6 has one text for any kind of id. */
  private static ReleaseId known(String id) {
    return id.matches("A1[A-Z0-9]{16}")
        ? new ReleaseId(id, null, null, List.of())
        : ReleaseId.icpn(id);
  }

  private static List<String> isrcs(List<XmlNode> nodes) {
    return nodes.stream().map(node -> node.textOf("ISRC")).filter(Objects::nonNull).toList();
  }
}
