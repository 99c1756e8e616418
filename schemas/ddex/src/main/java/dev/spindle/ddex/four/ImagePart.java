package dev.spindle.ddex.four;

import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.Objects;

/** Image. */
final class ImagePart {

  private ImagePart() {}

  static void write(XmlOut out, Image image) {
    out.open("Image").text("ResourceReference", image.reference());
    Leaves.term(out, "Type", image.type());
    RecordingPart.id(out, image.id());
    LocalParts.warnings(out, image.warnings());
    TechnicalPart.image(out, image.technical());
    out.close();
  }

  static Image read(Reading reading, XmlNode node) {
    Term type = reading.term(Terms.IMAGE_TYPE, node.one("Type"));
    String reference = Objects.requireNonNullElse(node.textOf("ResourceReference"), "");
    reading.place(reference, node);
    return new Image(
        reference,
        type == null ? Term.of(Terms.IMAGE_TYPE, "Unknown") : type,
        RecordingPart.id(reading, node),
        LocalParts.warnings(reading, node),
        TechnicalPart.readImage(reading, node.all("TechnicalDetails")));
  }
}
