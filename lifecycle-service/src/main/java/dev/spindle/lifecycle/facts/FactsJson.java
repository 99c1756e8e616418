package dev.spindle.lifecycle.facts;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they lie in a column. Unknown fields are left aside: an older instance may read it. */
public final class FactsJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private FactsJson() {}

  /** Reads the column; {@code null} means that nothing is known. */
  public static ReleaseFacts read(@Nullable String column) {
    return column == null ? ReleaseFacts.UNKNOWN : JSON.readValue(column, ReleaseFacts.class);
  }

  static String write(ReleaseFacts facts) {
    return JSON.writeValueAsString(facts);
  }
}
