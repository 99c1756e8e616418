package dev.spindle.delivery.packaging;

import dev.spindle.delivery.shipment.Delivery;
import dev.spindle.delivery.shipment.MessageType;
import dev.spindle.delivery.target.TargetSpec;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** ManifestMessage of the SFTP choreography 1.6. */
final class ManifestXml {

  private static final String NAMESPACE = "http://ddex.net/xml/ern-c-sftp/16";

  private final XMLStreamWriter xml;

  private ManifestXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(PackagePlan plan, TargetSpec target, Delivery delivery) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      new ManifestXml(xml).manifest(plan, target, delivery);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A manifest in memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private void manifest(PackagePlan plan, TargetSpec target, Delivery delivery)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("ern-c-sftp", "ManifestMessage", NAMESPACE);
    xml.writeNamespace("ern-c-sftp", NAMESPACE);
    xml.writeAttribute("MessageVersionId", "1.6");
    header(plan, target, delivery.requestedAt());
    element("IsTestFlag", Boolean.toString(!target.live()));
    element("RootDirectory", "/" + target.connection().path(plan.batch().folder()));
    element("NumberOfMessages", "1");
    message(plan, delivery);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void header(PackagePlan plan, TargetSpec target, Instant created)
      throws XMLStreamException {
    var sender = plan.release().sender();
    xml.writeStartElement("MessageHeader");
    party("MessageSender", sender.dpid(), sender.name());
    party("MessageRecipient", target.store().dpid(), target.store().name());
    element("MessageCreatedDateTime", created.truncatedTo(ChronoUnit.MILLIS).toString());
    xml.writeEndElement();
  }

  private void party(String role, String dpid, String name) throws XMLStreamException {
    xml.writeStartElement(role);
    element("PartyId", dpid);
    xml.writeStartElement("PartyName");
    element("FullName", name);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void message(PackagePlan plan, Delivery delivery) throws XMLStreamException {
    xml.writeStartElement("MessageInBatch");
    element("MessageType", "NewReleaseMessage");
    element("MessageId", plan.messageId());
    element("URL", plan.message().path());
    releaseId(plan.release());
    element("DeliveryType", deliveryType(delivery));
    element("ProductType", "AudioProduct");
    xml.writeStartElement("HashSum");
    element("HashSum", plan.message().md5());
    element("HashSumAlgorithmType", "MD5");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void releaseId(PackagePlan.ShippedRelease release) throws XMLStreamException {
    xml.writeStartElement("IncludedReleaseId");
    if (release.grid() != null) {
      element("GRid", release.grid());
    }
    if (release.upc() != null) {
      element("ICPN", release.upc());
    }
    xml.writeEndElement();
  }

  private static String deliveryType(Delivery delivery) {
    if (delivery.key().messageType() == MessageType.TAKEDOWN) {
      return "TakeDown";
    }
    return delivery.key().redelivery() > 0 ? "ReDelivery" : "NewReleaseDelivery";
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
