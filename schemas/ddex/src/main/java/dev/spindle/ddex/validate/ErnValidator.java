package dev.spindle.ddex.validate;

import dev.spindle.ddex.content.ContentStage;
import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.ern.ReadMessage;
import dev.spindle.ddex.grammar.GrammarStage;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.part.Reading.Note;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.rules.Case;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.validation.Schema;

/**
 * Validates messages in stages; every stage that can run does, so that everything is found at once.
 * Takes ERN messages and, by schema and reader alone, manifests, acknowledgements and MEAD
 * messages. Safe for many threads.
 */
public final class ErnValidator {

  private final DdexFolder folder;
  private final ErnReader reader = new ErnReader();
  private final SchematronStage schematron;

  /** With DDEX's files from a folder; where they are missing those stages are "not installed". */
  public ErnValidator(DdexFolder folder) {
    this.folder = folder;
    this.schematron = new SchematronStage(folder);
  }

  /** Validates a message by itself, for no store in particular. */
  public ValidationReport validate(MessageSource source) {
    return validate(source, ValidationRequest.USUAL);
  }

  /**
   * Validates a message.
   *
   * @throws UncheckedIOException when the source cannot be read
   */
  public ValidationReport validate(MessageSource source, ValidationRequest request) {
    var stages = new Stages();
    List<ErnVersion> version = new ArrayList<>(1);
    List<GrammarStage> grammar = new ArrayList<>(1);
    try {
      ReadMessage read = read(source, version, grammar);
      stages.ran(Stage.WELL_FORMED, notes(read));
      List<Finding> found = new ArrayList<>(grammar.getFirst().findings());
      found.addAll(wrongValues(read));
      stages.ran(Stage.GRAMMAR, found);
      schema(source, read.version(), stages);
      if (read.message() instanceof NewRelease message) {
        rest(source, request, read, message, stages);
      }
      return stages.report(read.version().number());
    } catch (XmlRefusedException refused) {
      if (version.isEmpty()) {
        return noErn(source, refused);
      }
      stages.ran(Stage.WELL_FORMED, List.of(finding(refused)));
      if (refused.isReadable()) {
        stages.ran(Stage.GRAMMAR, grammar.getFirst().findings());
        schema(source, version.getFirst(), stages);
      }
      return stages.report(version.getFirst().number());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A message of the choreography, or one with enrichments; else nothing we know. */
  private ValidationReport noErn(MessageSource source, XmlRefusedException refused) {
    try {
      Optional<Companion> companion = Companion.of(source);
      if (companion.isPresent()) {
        return companion.get().validate(source, folder);
      }
      var stages = new Stages();
      stages.ran(Stage.WELL_FORMED, List.of(finding(refused)));
      return stages.report("");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void rest(
      MessageSource source,
      ValidationRequest request,
      ReadMessage read,
      NewRelease message,
      Stages stages)
      throws IOException {
    stages.ran(Stage.RULES, Case.examine(message, read.version(), request.pack(), read.places()));
    if (request.files() != null) {
      List<Finding> found = ContentStage.check(message, request.files(), request.pack());
      stages.ran(Stage.CONTENT, located(found, read));
    }
    if (request.secondOpinion()) {
      schematron
          .check(source, message, read.version())
          .ifPresentOrElse(
              found -> stages.ran(Stage.SECOND_OPINION, found),
              () -> stages.notInstalled(Stage.SECOND_OPINION));
    }
  }

  /** One pass over the document serves the reader and the grammar. */
  private ReadMessage read(MessageSource source, List<ErnVersion> told, List<GrammarStage> grammar)
      throws IOException {
    try (InputStream in = source.open()) {
      return reader.read(
          in,
          version -> {
            told.add(version);
            grammar.add(new GrammarStage(version));
            return grammar.getFirst()::take;
          });
    }
  }

  /** What the model does not keep is no error, but good to know. */
  private static List<Finding> notes(ReadMessage read) {
    return read.notes().stream()
        .filter(note -> !note.wrong())
        .map(
            note ->
                Finding.error(
                        Stage.WELL_FORMED, "not-kept", note.path(), note.sentence(), "this reader")
                    .as(Severity.INFO)
                    .fix("Nothing, unless it matters to you", null)
                    .at(note.line()))
        .toList();
  }

  /** Values no list has, values another version has, periods that end before they start. */
  private static List<Finding> wrongValues(ReadMessage read) {
    var found = new ArrayList<Finding>();
    for (Note note : read.notes()) {
      if (note.wrong()) {
        found.add(
            Finding.error(
                    Stage.GRAMMAR, "value", note.path(), note.sentence(), "DDEX allowed values")
                .fix("Use a value the standard allows", FieldHints.field(note.path()))
                .at(note.line()));
      }
    }
    List<Finding> unknown =
        ErnWriter.forVersion(read.version()).check(read.message()).stream()
            .filter(finding -> finding.rule().equals("allowed-value"))
            .map(finding -> finding.in(Stage.GRAMMAR))
            .toList();
    found.addAll(located(unknown, read));
    return found;
  }

  private static Finding finding(XmlRefusedException refused) {
    String fix =
        refused.isReadable()
            ? "Send a message with a complete header"
            : "Send a well-formed ERN message without document type declaration";
    return Finding.error(Stage.WELL_FORMED, "unreadable", null, refused.reason(), "XML 1.0; ERN")
        .fix(fix, null)
        .at(refused.line());
  }

  private void schema(MessageSource source, ErnVersion version, Stages stages) {
    Optional<Schema> schema = folder.schema(version);
    if (schema.isEmpty()) {
      stages.notInstalled(Stage.SCHEMA);
      return;
    }
    try (InputStream in = source.open()) {
      String name = "ERN %s schema".formatted(version.number());
      stages.ran(Stage.SCHEMA, SchemaStage.check(schema.get(), in, name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Finding> located(List<Finding> found, ReadMessage read) {
    Map<String, Integer> lines = new HashMap<>();
    read.places().values().forEach(place -> lines.put(place.path(), place.line()));
    return found.stream().map(one -> one.at(lines.getOrDefault(one.xpath(), 0))).toList();
  }
}
