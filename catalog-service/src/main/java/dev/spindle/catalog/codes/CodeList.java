package dev.spindle.catalog.codes;

import dev.spindle.catalog.check.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A closed list of codes, read from {@code /codes/<name>.txt}: a comment line that names the
 * source, then the codes.
 *
 * @param name of the list, for people, for example {@code territories}
 * @param codes all of them, sorted
 */
public record CodeList(String name, SortedSet<String> codes) {

  /** ISO 3166-1 alpha-2 and XK. */
  public static final CodeList TERRITORIES = read("territories");

  /** ISO 639-1, 639-2 and a few of 639-3. */
  public static final CodeList LANGUAGES = read("languages");

  /** DDEX CommercialModelType. */
  public static final CodeList COMMERCIAL_MODELS = read("commercial-models");

  /** DDEX UseType. */
  public static final CodeList USE_TYPES = read("use-types");

  /** Finds a code as written; bad with {@code code-unknown}. */
  public Parsed<String> parse(String text) {
    return codes.contains(text)
        ? Parsed.good(text)
        : Parsed.bad(
            "code-unknown",
            "This is not in the list of %s.".formatted(name.replace('-', ' ')),
            "Choose one of GET /api/vocabulary, list %s.".formatted(name));
  }

  private static CodeList read(String name) {
    try (var file = CodeList.class.getResourceAsStream("/codes/" + name + ".txt")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      var codes = new TreeSet<String>();
      text.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> codes.addAll(Arrays.asList(line.strip().split("\\s+"))));
      return new CodeList(name, Collections.unmodifiableSortedSet(codes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
