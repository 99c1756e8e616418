package dev.spindle.delivery.transport;

import java.io.IOException;

/** Our own side could not be read while a file was being sent; not the store's fault. */
final class SourceUnreadable extends IOException {

  private static final long serialVersionUID = 1L;

  SourceUnreadable(IOException cause) {
    super("The file to send could not be read", cause);
  }
}
