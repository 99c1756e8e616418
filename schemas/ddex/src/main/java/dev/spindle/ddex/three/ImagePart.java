package dev.spindle.ddex.three;

import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Image. */
final class ImagePart {

  private ImagePart() {}

  static void write(XmlOut out, Image image) {
    out.open("Image");
    Leaves.term(out, "ImageType", image.type());
    RecordingPart.id(out, "ImageId", image.id());
    out.text("ResourceReference", image.reference());
    List<@Nullable String> territories = Blocks.territories(image.warnings());
    for (String territory : territories) {
      out.open("ImageDetailsByTerritory").text("TerritoryCode", Blocks.code(territory));
      DisplayPart.warnings(out, Blocks.of(image.warnings(), territory));
      if (territory == null) {
        image.technical().forEach(each -> RecordingPart.technical(out, "Image", each));
      }
      out.close();
    }
    out.close();
  }

  static Image read(Reading reading, XmlNode node) {
    List<XmlNode> blocks = node.all("ImageDetailsByTerritory");
    Term type = reading.term(Terms.IMAGE_TYPE, node.one("ImageType"));
    String reference = Objects.requireNonNullElse(node.textOf("ResourceReference"), "");
    reading.place(reference, node);
    return new Image(
        reference,
        type == null ? Term.of(Terms.IMAGE_TYPE, "Unknown") : type,
        RecordingPart.id(reading, node.all("ImageId")),
        Blocks.read(
            reading, blocks, "ParentalWarningType", (n, t) -> DisplayPart.warning(reading, n, t)),
        RecordingPart.technical(reading, blocks, "Image"));
  }
}
