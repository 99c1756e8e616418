package dev.spindle.catalog;

import dev.spindle.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every reason of this service for refusing. Codes are the names in kebab case, never reworded. */
public enum CatalogProblem implements Problem {
  /** No release of that id that the caller may see. */
  RELEASE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such release"),
  /** The release has no track of that id. */
  TRACK_NOT_FOUND(HttpStatus.NOT_FOUND, "The release has no such track"),
  /** The place has no file, or the release no such version. */
  NOTHING_STORED(HttpStatus.NOT_FOUND, "Nothing has been stored there"),
  /** The id names a release already, or named one that was deleted. */
  RELEASE_EXISTS(HttpStatus.CONFLICT, "A release of that id exists already"),
  /** The lock closes a field that the request would change. */
  FIELD_LOCKED(HttpStatus.CONFLICT, "The lock of the release closes this"),
  /** The release as a whole would not fit into one event. */
  RELEASE_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT, "The release is too large"),
  /** Another release of the tenant has the UPC. */
  UPC_TAKEN(HttpStatus.CONFLICT, "Another release has this UPC"),
  /** The ISRC belongs to another recording of the tenant. */
  ISRC_TAKEN(HttpStatus.CONFLICT, "Another recording has this ISRC"),
  /** The tenant has no range to assign from. */
  NO_RANGE(HttpStatus.CONFLICT, "There is no range to assign from"),
  /** The tenant's range has not as many numbers left as are wanted. */
  RANGE_EXHAUSTED(HttpStatus.CONFLICT, "The range is used up"),
  /** The range overlaps the one of another tenant. */
  RANGE_TAKEN(HttpStatus.CONFLICT, "The range belongs to somebody else"),
  /** The bytes are not a kind of file that is taken here. */
  FILE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of file is not taken here"),
  /** The file is of the right kind, but damaged or not fit for a store. */
  FILE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The file cannot be used"),
  /** The file is larger than the limit. */
  FILE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is too large"),
  /** The upload stood still or came too slowly. */
  UPLOAD_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The upload stood still"),
  /** The object store has no room or cannot be written. */
  STORE_FULL(HttpStatus.INSUFFICIENT_STORAGE, "The file cannot be stored right now");

  private final Kind kind;

  CatalogProblem(HttpStatus status, String title) {
    kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
