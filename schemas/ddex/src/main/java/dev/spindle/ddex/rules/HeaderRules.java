package dev.spindle.ddex.rules;

import dev.spindle.ddex.id.Dpid;
import dev.spindle.ddex.model.MessageHeader.ControlType;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;

/** Rules on the message header. */
final class HeaderRules {

  private static final String DPID = "DDEX Party Identifier standard; ISO 7064 MOD 37,36";

  private HeaderRules() {}

  private static String wrong(String whose, MessagingParty party) {
    return Dpid.hasForm(party.dpid())
        ? "the %s's party id %s has a wrong check character".formatted(whose, party.dpid())
        : "the %s's party id %s is none: PADPIDA, ten characters, one to check"
            .formatted(whose, party.dpid());
  }

  /** Our own id must be right: a store knows us by it. */
  static final class SenderDpid implements Rule {
    @Override
    public String id() {
      return "sender-dpid";
    }

    @Override
    public String source() {
      return DPID;
    }

    @Override
    public void check(Case of) {
      MessagingParty sender = of.message().header().sender();
      if (!Dpid.isValid(sender.dpid())) {
        of.error(
            "MessageHeader",
            "sender.dpid",
            wrong("sender", sender),
            "Copy the id from dpid.ddex.net");
      }
    }
  }

  /** Stores' ids in test material are often invented. */
  static final class RecipientDpid implements Rule {
    @Override
    public String id() {
      return "recipient-dpid";
    }

    @Override
    public String source() {
      return DPID;
    }

    @Override
    public void check(Case of) {
      boolean test = of.message().header().control() == ControlType.TestMessage;
      for (MessagingParty recipient : of.message().header().recipients()) {
        String sentence = wrong("recipient", recipient);
        if (!Dpid.isValid(recipient.dpid()) && test) {
          of.warning("MessageHeader", "target.dpid", sentence, "Ask the store for its id");
        } else if (!Dpid.isValid(recipient.dpid())) {
          of.error("MessageHeader", "target.dpid", sentence, "Ask the store for its id");
        }
      }
    }
  }

  /** Without an id nobody can acknowledge the message. */
  static final class MessageIdSaid implements Rule {
    @Override
    public String id() {
      return "message-id";
    }

    @Override
    public String source() {
      return "ERN 4.3, MessageHeader";
    }

    @Override
    public void check(Case of) {
      if (of.message().header().messageId().isEmpty()) {
        of.error("MessageHeader", "", "the message has no id", "Derive it from the content");
      }
    }
  }
}
