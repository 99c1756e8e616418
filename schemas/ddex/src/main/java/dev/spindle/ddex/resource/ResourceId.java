package dev.spindle.ddex.resource;

import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of a resource.
 *
 * @param isrc 12 characters as sent, or null; a message read may hold a wrong one, the rules say so
 * @param catalogNumber the label's own number, or null
 * @param proprietary own ids; an image has only these
 */
public record ResourceId(
    @Nullable String isrc, @Nullable ProprietaryId catalogNumber, List<ProprietaryId> proprietary) {

  /** Copies the list. */
  public ResourceId {
    isrc = Text.optional("isrc", isrc);
    proprietary = List.copyOf(proprietary);
  }

  /** An ISRC alone. */
  public static ResourceId isrc(String isrc) {
    return new ResourceId(isrc, null, List.of());
  }

  /** An own id alone. */
  public static ResourceId own(String namespace, String value) {
    return new ResourceId(null, null, List.of(new ProprietaryId(namespace, value)));
  }
}
