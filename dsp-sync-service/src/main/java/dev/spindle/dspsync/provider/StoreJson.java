package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Sighting.Trouble;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON from outside, read with distrust: what has another type than documented, or is longer than
 * anything real, is refused instead of being bent into shape.
 */
public final class StoreJson {

  private static final int LONGEST_TEXT = 1_000;
  private static final int MOST_ITEMS = 1_000;

  private final JsonNode node;

  StoreJson(JsonNode node) {
    this.node = node;
  }

  /** The value at a JSON pointer, which may be absent. */
  public StoreJson at(String pointer) {
    return new StoreJson(node.at(pointer));
  }

  /** Whether there is a value other than null. */
  public boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** A text that has to be there and not be empty. */
  public String text(String pointer) {
    String text = optionalText(pointer);
    if (text == null || text.isBlank()) {
      throw malformed(pointer, "a text");
    }
    return text;
  }

  /** A text, or null where there is none. */
  public @Nullable String optionalText(String pointer) {
    JsonNode value = node.at(pointer);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString() || value.asString().length() > LONGEST_TEXT) {
      throw malformed(pointer, "a text");
    }
    String text = value.asString().strip();
    if (text.codePoints().anyMatch(StoreJson::isNoText)) {
      throw malformed(pointer, "a text");
    }
    return text.isEmpty() ? null : text;
  }

  /** Control characters and half surrogates are in no title, and no database keeps them all. */
  private static boolean isNoText(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  /** An id, which some stores write as a number. */
  public String id(String pointer) {
    JsonNode value = node.at(pointer);
    return value.isIntegralNumber() && value.canConvertToLong()
        ? Long.toString(value.asLong())
        : text(pointer);
  }

  /** A whole number from 0. */
  public long number(String pointer) {
    return optionalNumber(pointer).orElseThrow(() -> malformed(pointer, "a number"));
  }

  /** A whole number from 0; empty where there is none. */
  public Optional<Long> optionalNumber(String pointer) {
    JsonNode value = node.at(pointer);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
      throw malformed(pointer, "a whole number");
    }
    return Optional.of(value.asLong());
  }

  /** A place or count from 1, as a store of records can have it. */
  public int place(String pointer) {
    long number = number(pointer);
    if (number < 1 || number > MOST_ITEMS) {
      throw malformed(pointer, "a place");
    }
    return (int) number;
  }

  /** An absolute web address. */
  public URI url(String pointer) {
    String text = text(pointer);
    try {
      URI url = URI.create(text);
      if (("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
          && url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException _) {
      // answered below, like an address of another kind
    }
    throw malformed(pointer, "a web address");
  }

  /** The items of an array, which has to be there. */
  public List<StoreJson> items(String pointer) {
    JsonNode array = node.at(pointer);
    if (!array.isArray() || array.size() > MOST_ITEMS) {
      throw malformed(pointer, "a list");
    }
    return stream(array).map(StoreJson::new).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }

  private static StoreTroubleException malformed(String pointer, String expected) {
    return new StoreTroubleException(
        Trouble.MALFORMED, "The answer should have %s at %s".formatted(expected, pointer));
  }
}
