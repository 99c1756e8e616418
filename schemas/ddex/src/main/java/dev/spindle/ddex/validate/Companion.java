package dev.spindle.ddex.validate;

import dev.spindle.ddex.choreography.AcknowledgementXml;
import dev.spindle.ddex.choreography.ManifestXml;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.xml.XmlItems;
import dev.spindle.ddex.xml.XmlLimits;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.validation.Schema;

/**
 * A kind of message that goes with an ERN message. Such messages are held to their schema, where it
 * is installed, and always to what their reader needs.
 *
 * @param name as people say it
 * @param folders of its schema below {@code xsd}, the first that is there counts
 * @param reader refuses what it cannot use
 */
record Companion(
    String name,
    String namespace,
    String root,
    List<String> folders,
    Consumer<InputStream> reader) {

  private static final String CHOREOGRAPHY = "http://ddex.net/xml/ern-c-sftp/";
  private static final List<String> SIX = List.of("ern-c-sftp-16");
  private static final List<String> EIGHT = List.of("ern-c-sftp-18", "ern-c-sftp-18-transcribed");

  private static final List<Companion> ALL =
      List.of(
          new Companion(
              "manifest 1.6", CHOREOGRAPHY + 16, "ManifestMessage", SIX, ManifestXml::read),
          new Companion(
              "manifest 1.8", CHOREOGRAPHY + 18, "ManifestMessage", EIGHT, ManifestXml::read),
          new Companion(
              "acknowledgement 1.6",
              CHOREOGRAPHY + 16,
              "FtpAcknowledgementMessage",
              SIX,
              AcknowledgementXml::read),
          new Companion(
              "acknowledgement 1.8",
              CHOREOGRAPHY + 18,
              "AcknowledgementMessage",
              EIGHT,
              AcknowledgementXml::read),
          new Companion(
              "MEAD 1.1",
              "http://ddex.net/xml/mead/11",
              "MeadMessage",
              List.of("mead-11"),
              Companion::readToTheEnd));

  /** The kind a document is of, told by its root; empty for none of these. */
  static Optional<Companion> of(MessageSource source) throws IOException {
    try (InputStream in = source.open();
        XmlItems items = XmlItems.open(in, XmlLimits.USUAL)) {
      return ALL.stream()
          .filter(kind -> kind.root.equals(items.root()))
          .filter(kind -> kind.namespace.equals(items.namespace()))
          .findFirst();
    } catch (XmlRefusedException unreadable) {
      return Optional.empty();
    }
  }

  private static void readToTheEnd(InputStream in) {
    try (XmlItems items = XmlItems.open(in, XmlLimits.USUAL)) {
      items.forEach(Set.of(), item -> {});
    }
  }

  /** Validates in the stages there are for such a message. */
  ValidationReport validate(MessageSource source, DdexFolder folder) throws IOException {
    var stages = new Stages();
    try (InputStream in = source.open()) {
      reader.accept(in);
      stages.ran(Stage.WELL_FORMED, List.of());
    } catch (XmlRefusedException refused) {
      stages.ran(Stage.WELL_FORMED, List.of(finding(refused)));
    }
    Optional<Schema> schema = folders.stream().flatMap(each -> schema(folder, each)).findFirst();
    if (schema.isEmpty()) {
      stages.notInstalled(Stage.SCHEMA);
    } else {
      try (InputStream in = source.open()) {
        stages.ran(Stage.SCHEMA, SchemaStage.check(schema.get(), in, name + " schema"));
      }
    }
    return stages.report(name);
  }

  private static Stream<Schema> schema(DdexFolder folder, String name) {
    return folder.schema(name).stream();
  }

  private Finding finding(XmlRefusedException refused) {
    return Finding.error(
            Stage.WELL_FORMED, "unreadable", null, refused.reason(), "XML 1.0; " + name)
        .fix("Send a complete " + name, null)
        .at(refused.line());
  }
}
