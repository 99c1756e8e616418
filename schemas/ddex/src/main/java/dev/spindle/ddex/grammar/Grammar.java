package dev.spindle.ddex.grammar;

import dev.spindle.ddex.value.ErnVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A grammar: per element, its children as a regular expression over names. A line is {@code
 * Parent/Name [versions] : Child Child? (Child | Child)+}; {@code Name} alone holds under any
 * parent. Elements without a line hold text. What is not named anywhere below an element is left to
 * the schema.
 */
final class Grammar {

  private static final Map<ErnVersion, Grammar> ALL = new ConcurrentHashMap<>();
  private static final Pattern LINE = Pattern.compile("(\\S+)\\s*(?:\\[(.*?)])?\\s*:\\s*(.*)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");

  /**
   * What may stand in an element.
   *
   * @param sequence over names, each followed by a semicolon
   * @param names that occur in it
   * @param text as written, for people
   */
  record Content(Pattern sequence, Set<String> names, String text) {}

  private final Map<String, Content> contents = new HashMap<>();

  private Grammar() {}

  static Grammar of(ErnVersion version) {
    return ALL.computeIfAbsent(version, Grammar::read);
  }

  @Nullable Content content(String parent, String name) {
    Content exact = contents.get(parent + "/" + name);
    return exact == null ? contents.get(name) : exact;
  }

  private static Grammar read(ErnVersion version) {
    var grammar = new Grammar();
    String file = version.isFour() ? "ern-4.grammar" : "ern-3.grammar";
    try (InputStream in = Grammar.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> grammar.add(line, version));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return grammar;
  }

  private void add(String line, ErnVersion version) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException("grammar: " + line);
    }
    String versions = parts.group(2);
    if (versions == null || Set.of(versions.split(" ", -1)).contains(version.number())) {
      contents.put(parts.group(1), content(parts.group(3)));
    }
  }

  private static Content content(String expression) {
    Set<String> names = new HashSet<>();
    NAME.matcher(expression).results().forEach(name -> names.add(name.group()));
    String regex =
        NAME.matcher(expression).replaceAll(name -> "(?:" + name.group() + ";)").replace(" ", "");
    return new Content(Pattern.compile(regex), names, expression);
  }
}
