package dev.spindle.imports.sessionstudio;

import dev.spindle.imports.mapping.Preview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

final class Exports {

  private Exports() {}

  /** A published example of the module, as bytes. */
  static byte[] example(String name) {
    try {
      return Files.readAllBytes(Path.of("examples", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reading read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  static Reading read(byte[] bytes) {
    var next = new AtomicLong();
    return new SessionStudioExport(() -> new UUID(0x7000, next.incrementAndGet())).read(bytes);
  }

  static Preview understood(Reading reading) {
    return switch (reading) {
      case Reading.Understood(var preview) -> preview;
      case Reading.Broken broken -> throw new AssertionError(broken);
      case Reading.NotJson notJson -> throw new AssertionError(notJson);
    };
  }
}
