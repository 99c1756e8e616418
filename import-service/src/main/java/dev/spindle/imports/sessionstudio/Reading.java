package dev.spindle.imports.sessionstudio;

import dev.spindle.imports.mapping.Preview;
import java.util.List;

/** What became of a document: a preview, or everything that is wrong with it. */
public sealed interface Reading {

  /** For example session-studio-v1; session-studio when the version cannot be told. */
  String sourceFormat();

  /** The document keeps to its schema. */
  record Understood(Preview preview) implements Reading {
    @Override
    public String sourceFormat() {
      return preview.sourceFormat();
    }
  }

  /**
   * The document breaks its schema.
   *
   * @param violations in the order of the document, at most 200; never empty
   * @param total how many there are
   */
  record Broken(String sourceFormat, List<Violation> violations, int total) implements Reading {}

  /**
   * The bytes are not one JSON object within the limits.
   *
   * @param violation where it ends being JSON, as line and column in the reason
   */
  record NotJson(String sourceFormat, Violation violation) implements Reading {}
}
