package dev.spindle.ddex.four;

import dev.spindle.ddex.part.FilePart;
import dev.spindle.ddex.part.MediaPart;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.TechnicalDetails;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files of recordings and images. */
final class TechnicalPart {

  private TechnicalPart() {}

  static void recording(
      XmlOut out, Dialect dialect, boolean video, List<TechnicalDetails> details) {
    for (TechnicalDetails each : details) {
      out.open("TechnicalDetails").text("TechnicalResourceDetailsReference", each.reference());
      if (dialect.editions()) {
        each.files().forEach(file -> deliveryFile(out, video, file));
        FilePart.clip(out, each);
      } else {
        MediaFile only = each.files().isEmpty() ? null : each.files().getFirst();
        facts(out, video, only == null ? MediaFacts.NONE : dialect.known(only.facts(), video));
        FilePart.preview(out, each.preview());
        FilePart.uri(out, only == null ? null : only.file());
      }
      out.close();
    }
  }

  private static void deliveryFile(XmlOut out, boolean video, MediaFile file) {
    out.open("DeliveryFile").text("Type", video ? "AudioVisualFile" : "AudioFile");
    facts(out, video, file.facts());
    FilePart.uri(out, file.file());
    out.close();
  }

  private static void facts(XmlOut out, boolean video, MediaFacts facts) {
    if (video) {
      MediaPart.video(out, facts);
    } else {
      MediaPart.audio(out, facts);
    }
  }

  static void image(XmlOut out, List<TechnicalDetails> details) {
    for (TechnicalDetails each : details) {
      out.open("TechnicalDetails").text("TechnicalResourceDetailsReference", each.reference());
      for (MediaFile file : each.files()) {
        MediaPart.image(out, file.facts());
        FilePart.uri(out, file.file());
      }
      out.close();
    }
  }

  /** Excerpts of images are not kept. */
  static List<TechnicalDetails> readImage(Reading reading, List<XmlNode> nodes) {
    return reading.attemptAll(
        nodes, n -> new TechnicalDetails(reference(n), onlyFile(reading, n), null));
  }

  static List<TechnicalDetails> read(Reading reading, List<XmlNode> nodes) {
    return reading.attemptAll(nodes, n -> details(reading, n));
  }

  private static @Nullable TechnicalDetails details(Reading reading, XmlNode node) {
    List<XmlNode> deliveries = node.all("DeliveryFile");
    List<MediaFile> files =
        deliveries.isEmpty()
            ? onlyFile(reading, node)
            : reading.attemptAll(deliveries, n -> file(reading, n));
    return new TechnicalDetails(reference(node), files, FilePart.preview(reading, node));
  }

  private static String reference(XmlNode node) {
    return Objects.requireNonNullElse(node.textOf("TechnicalResourceDetailsReference"), "");
  }

  private static List<MediaFile> onlyFile(Reading reading, XmlNode node) {
    MediaFile file = file(reading, node);
    boolean empty = file.facts().equals(MediaFacts.NONE) && file.file() == null;
    return empty ? List.of() : List.of(file);
  }

  private static MediaFile file(Reading reading, XmlNode node) {
    node.one("Type");
    return new MediaFile(MediaPart.read(reading, node), FilePart.uri(reading, node.one("File")));
  }
}
