package dev.spindle.catalog.media;

import dev.spindle.catalog.check.Flaw;
import java.io.IOException;

/** Ends the reading of a bad file from any depth; never leaves this package. */
final class MalformedMediaException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Flaw flaw;

  MalformedMediaException(Flaw flaw) {
    super(flaw.reason());
    this.flaw = flaw;
  }

  static MalformedMediaException of(String code, String reason, String fix) {
    return new MalformedMediaException(new Flaw(code, reason, fix));
  }

  static MalformedMediaException damaged(String reason) {
    return of("media-damaged", reason, "Export the file again and upload that.");
  }

  Flaw flaw() {
    return flaw;
  }
}
