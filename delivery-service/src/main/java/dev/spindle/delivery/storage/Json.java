package dev.spindle.delivery.storage;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as it lies in columns: fields in alphabetical order, so that equal values are equal texts;
 * unknown fields are skipped, so that yesterday's service reads what today's wrote.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /** The text of a value; null stays null. */
  public static @Nullable String write(@Nullable Object value) {
    return value == null ? null : text(value);
  }

  /** The text of a value. */
  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** The value of a text; null stays null. */
  public static <T> @Nullable T read(@Nullable String text, Class<T> type) {
    return text == null ? null : MAPPER.readValue(text, type);
  }
}
