package dev.spindle.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages that are made from the code. {@code -Dspindle.docs=write} writes them anew. */
public final class GeneratedDocs {

  private GeneratedDocs() {}

  /** Fails when the page in {@code docs/} is not what the code says now. */
  public static void assertUpToDate(String page, String content) throws IOException {
    var file = Path.of("docs", page);
    if ("write".equals(System.getProperty("spindle.docs"))) {
      Files.writeString(file, content, UTF_8);
    }
    assertThat(Files.readString(file, UTF_8))
        .as("docs/%s is stale: run the test with -Dspindle.docs=write", page)
        .isEqualTo(content);
  }
}
