package dev.spindle.ddex.part;

import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.MessageHeader.ControlType;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The message header: the same elements in the same order in all versions. */
public final class HeaderPart {

  private HeaderPart() {}

  /** Writes it. */
  public static void write(XmlOut out, MessageHeader header) {
    out.open("MessageHeader");
    out.text("MessageThreadId", header.threadId());
    out.text("MessageId", header.messageId());
    out.text("MessageFileName", header.fileName());
    party(out, "MessageSender", header.sender());
    party(out, "SentOnBehalfOf", header.onBehalfOf());
    header.recipients().forEach(each -> party(out, "MessageRecipient", each));
    out.text("MessageCreatedDateTime", dateTime(header.created()));
    out.text("MessageControlType", header.control());
    out.close();
  }

  /** A date-time with its zone. */
  public static String dateTime(OffsetDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  /** Writes a sender, recipient or owner; nothing for null. */
  public static void party(XmlOut out, String element, @Nullable MessagingParty party) {
    if (party != null) {
      out.open(element).text("PartyId", party.dpid());
      if (party.name() != null) {
        out.open("PartyName").text("FullName", party.name()).close();
      }
      out.text("TradingName", party.tradingName()).close();
    }
  }

  /**
   * Reads it.
   *
   * @throws XmlRefusedException without sender, recipient or time nothing can be done with a
   *     message
   */
  public static MessageHeader read(Reading reading, XmlNode node) {
    MessagingParty sender = party(reading, node.one("MessageSender"));
    List<MessagingParty> recipients =
        reading.attemptAll(node.all("MessageRecipient"), each -> party(reading, each));
    OffsetDateTime created = created(reading, node.one("MessageCreatedDateTime"));
    if (sender == null || recipients.isEmpty() || created == null) {
      throw XmlRefusedException.unusable(
          node.line(), "the header lacks a sender, a recipient or a time of creation");
    }
    String id = node.textOf("MessageId");
    return new MessageHeader(
        node.textOf("MessageThreadId"),
        id == null ? "" : id,
        node.textOf("MessageFileName"),
        sender,
        party(reading, node.one("SentOnBehalfOf")),
        recipients,
        created,
        reading.value(ControlType.class, node.one("MessageControlType")),
        null);
  }

  /** Reads a sender, recipient or owner. */
  public static @Nullable MessagingParty party(Reading reading, @Nullable XmlNode node) {
    return reading.attempt(
        node,
        n -> {
          XmlNode name = n.one("PartyName");
          String id = n.textOf("PartyId");
          return new MessagingParty(
              id == null ? "" : id,
              name == null ? null : name.textOf("FullName"),
              n.textOf("TradingName"));
        });
  }

  private static @Nullable OffsetDateTime created(Reading reading, @Nullable XmlNode node) {
    return reading.attempt(
        node,
        n -> {
          if (n.text().matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
            return OffsetDateTime.parse(n.text());
          }
          reading.note(n, "the time of creation has no zone, taken as UTC");
          return LocalDateTime.parse(n.text()).atOffset(ZoneOffset.UTC);
        });
  }
}
