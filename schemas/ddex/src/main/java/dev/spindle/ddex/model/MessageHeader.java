package dev.spindle.ddex.model;

import dev.spindle.ddex.value.Text;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sends what to whom, when.
 *
 * @param threadId shared by the messages about one release, or null
 * @param messageId unique for the sender; {@code ErnWriter.identified} derives it from the content
 * @param fileName of the message, or null
 * @param sender who sends
 * @param onBehalfOf whose catalogue it is, or null
 * @param recipients at least one
 * @param created when the message was made
 * @param control live or test; null when not said, which means live
 * @param update original or update, said by ERN 3 alone; 4.x messages all state what is true now
 */
public record MessageHeader(
    @Nullable String threadId,
    String messageId,
    @Nullable String fileName,
    MessagingParty sender,
    @Nullable MessagingParty onBehalfOf,
    List<MessagingParty> recipients,
    OffsetDateTime created,
    @Nullable ControlType control,
    @Nullable UpdateIndicator update) {

  /** Whether a store acts on a message; names are DDEX's. */
  public enum ControlType {
    /** To be acted on. */
    LiveMessage,
    /** To be checked only. */
    TestMessage
  }

  /** First or later message about a release; names are DDEX's (ERN 3). */
  public enum UpdateIndicator {
    /** The store has not seen the release. */
    OriginalMessage,
    /** The store has. */
    UpdateMessage
  }

  /**
   * Sender or recipient.
   *
   * @param dpid DDEX party id as sent, 18 characters
   * @param name full name, or null
   * @param tradingName or null
   */
  public record MessagingParty(String dpid, @Nullable String name, @Nullable String tradingName) {

    /** Checks the texts. */
    public MessagingParty {
      dpid = Text.required("dpid", dpid);
      name = Text.optional("name", name);
      tradingName = Text.optional("trading name", tradingName);
    }

    /** A party with a name. */
    public static MessagingParty of(String dpid, @Nullable String name) {
      return new MessagingParty(dpid, name, null);
    }
  }

  /** Checks texts and that there is a recipient. */
  public MessageHeader {
    threadId = Text.optional("thread id", threadId);
    messageId = Text.of("message id", messageId);
    fileName = Text.optional("file name", fileName);
    recipients = List.copyOf(recipients);
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("a message needs a recipient");
    }
  }

  /** The usual header: one recipient, id still to be derived. */
  public static MessageHeader of(
      MessagingParty sender,
      MessagingParty recipient,
      OffsetDateTime created,
      ControlType control) {
    return new MessageHeader(
        null, "", null, sender, null, List.of(recipient), created, control, null);
  }

  /** The same header with another message id. */
  public MessageHeader withMessageId(String id) {
    return new MessageHeader(
        threadId, id, fileName, sender, onBehalfOf, recipients, created, control, update);
  }

  /** The same header saying whether this is an update (ERN 3). */
  public MessageHeader withUpdate(@Nullable UpdateIndicator indicator) {
    return new MessageHeader(
        threadId, messageId, fileName, sender, onBehalfOf, recipients, created, control, indicator);
  }

  /** The same header for somebody else's catalogue. */
  public MessageHeader sentOnBehalfOf(@Nullable MessagingParty owner) {
    return new MessageHeader(
        threadId, messageId, fileName, sender, owner, recipients, created, control, update);
  }

  /**
   * Whether this message, about the same release, replaces another. An older one that arrives later
   * never does.
   *
   * @param other what is held already
   */
  public boolean supersedes(MessageHeader other) {
    return created.isAfter(other.created)
        || created.isEqual(other.created) && !messageId.equals(other.messageId);
  }
}
