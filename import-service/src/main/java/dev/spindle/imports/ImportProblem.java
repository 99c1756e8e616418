package dev.spindle.imports;

import dev.spindle.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every error code of this service beyond the common ones. */
public enum ImportProblem implements Problem {
  /** No such import, or not this tenant's. */
  IMPORT_NOT_FOUND(HttpStatus.NOT_FOUND, "No such import"),
  /** The bytes are not one JSON object within the limits. */
  DOCUMENT_NOT_JSON(HttpStatus.BAD_REQUEST, "The document is not readable JSON"),
  /** The document breaks its published schema; violations names every place. */
  DOCUMENT_BREAKS_SCHEMA(HttpStatus.UNPROCESSABLE_CONTENT, "The document breaks its schema"),
  /** Only plain bodies are taken. */
  BODY_ENCODED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is compressed or encoded"),
  /** The import id given belongs to another document. */
  IMPORT_ID_TAKEN(HttpStatus.CONFLICT, "The import id belongs to another document"),
  /** The import's state does not allow it. */
  IMPORT_NOT_APPLICABLE(HttpStatus.CONFLICT, "The import cannot be applied like this"),
  /** The release to merge into is not known here. */
  RELEASE_NOT_FOUND(HttpStatus.NOT_FOUND, "No such release"),
  /** No such connection, or not this tenant's. */
  CONNECTION_NOT_FOUND(HttpStatus.NOT_FOUND, "No such connection"),
  /** No signature, a wrong one, or one out of time; deliberately not told apart. */
  WEBHOOK_REFUSED(HttpStatus.UNAUTHORIZED, "The notification is not authentic");

  private final Kind kind;

  ImportProblem(HttpStatus status, String title) {
    kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
