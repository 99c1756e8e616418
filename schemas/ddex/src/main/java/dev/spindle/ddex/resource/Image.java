package dev.spindle.ddex.resource;

import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.Term;
import java.util.List;

/**
 * An image, usually the front cover.
 *
 * @param reference local anchor A…
 * @param type of IMAGE_TYPE
 * @param id own ids, at least one
 * @param warnings parental warnings
 * @param technical files
 */
public record Image(
    String reference,
    Term type,
    ResourceId id,
    List<LocalTerm> warnings,
    List<TechnicalDetails> technical)
    implements Resource {

  /** Checks the reference, copies the lists. */
  public Image {
    reference = Resource.reference(reference);
    warnings = List.copyOf(warnings);
    technical = List.copyOf(technical);
  }

  /** Whether it is the front cover. */
  public boolean isFrontCover() {
    return type.is("FrontCoverImage");
  }

  /** The same image without its files. */
  public Image withoutFiles() {
    return new Image(reference, type, id, warnings, List.of());
  }
}
