package dev.spindle.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spindle.platform.problem.CommonProblem;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Sort keys as opaque text. A forged cursor shows nothing: row-level security judges each row. */
final class Cursors {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 2_000;

  private Cursors() {}

  static String encode(List<String> keys) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(keys));
  }

  static List<String> decode(String cursor) {
    try {
      if (cursor.length() <= LONGEST) {
        var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        return List.copyOf(JSON.readValue(text, new TypeReference<List<String>>() {}));
      }
    } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
      // answered below, together with cursors that are too long
    }
    throw CommonProblem.BAD_CURSOR.because("Use the value of next as it was sent");
  }
}
