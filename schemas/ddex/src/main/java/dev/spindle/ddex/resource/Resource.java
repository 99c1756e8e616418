package dev.spindle.ddex.resource;

import java.util.List;

/** A recording or an image, named in the message by its reference. */
public sealed interface Resource permits Recording, Image {

  /** Local anchor, A and letters or digits: A1, A2 … */
  String reference();

  /** Its files, one entry per variant. */
  List<TechnicalDetails> technical();

  /** Every file of it. */
  default List<MediaFile> files() {
    return technical().stream().flatMap(details -> details.files().stream()).toList();
  }

  /** The reference, if it has the form of a resource reference. */
  static String reference(String text) {
    if (!text.matches("A[\\d\\-_a-zA-Z]+")) {
      throw new IllegalArgumentException("\"%s\" is no resource reference".formatted(text));
    }
    return text;
  }
}
