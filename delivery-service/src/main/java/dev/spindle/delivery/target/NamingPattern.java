package dev.spindle.delivery.target;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How files of a package are named, for example {@code {release}_{disc:2}_{track:3}.{ext}}. A token
 * is put in as it is, or with {@code :n} padded with zeros to n digits. Values are checked ids and
 * numbers of ours, never a name that somebody typed, so no name can lead out of its folder.
 *
 * <p>Tokens: {@code release} (GTIN, GRid or release id), {@code disc}, {@code track}, {@code isrc},
 * {@code n} (running number), {@code ext}.
 */
public record NamingPattern(String text) {

  /** As seed 003 and DDEX's own 4.x samples name recordings: 0094631432057_01_002.wav. */
  public static final NamingPattern AUDIO = new NamingPattern("{release}_{disc:2}_{track:3}.{ext}");

  /** As seed 003 names the front cover. */
  public static final NamingPattern IMAGE = new NamingPattern("{release}.{ext}");

  private static final Pattern TOKEN = Pattern.compile("\\{([a-z]+)(?::([1-9]))?}");
  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9_.-]*");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9]+");
  private static final Set<String> TOKENS = Set.of("release", "disc", "track", "isrc", "n", "ext");
  private static final int LONGEST = 120;

  /**
   * What is wrong with the pattern for recordings.
   *
   * @return a sentence; empty when it is fine
   */
  public Optional<String> audioObjection() {
    return objection()
        .or(
            () ->
                hasAll("disc", "track") || hasAll("isrc") || hasAll("n")
                    ? Optional.empty()
                    : Optional.of(
                        "Two tracks would get the same name: use {disc} and {track}, {isrc} or {n}"));
  }

  /**
   * What is wrong with the pattern, whatever it is for.
   *
   * @return a sentence; empty when it is fine
   */
  public Optional<String> objection() {
    if (text.length() > LONGEST || !text.endsWith(".{ext}") || text.startsWith(".")) {
      return Optional.of(
          "A pattern has at most 120 characters, ends with .{ext} and does not begin with a dot");
    }
    if (!LITERAL.matcher(TOKEN.matcher(text).replaceAll("")).matches() || text.contains("..")) {
      return Optional.of("Between tokens there are letters, digits, _ - and single dots only");
    }
    var unknown =
        TOKEN
            .matcher(text)
            .results()
            .map(t -> t.group(1))
            .filter(t -> !TOKENS.contains(t))
            .findFirst();
    return unknown.map(token -> "There is no token {" + token + "}");
  }

  /**
   * The name of one file.
   *
   * @param values a value for every token; letters and digits only
   * @throws IllegalArgumentException for a missing value or one with other characters
   */
  public String name(Map<String, String> values) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            token -> Matcher.quoteReplacement(value(values, token.group(1), token.group(2))));
  }

  private static String value(
      Map<String, String> values, String token, @org.jspecify.annotations.Nullable String width) {
    var value = values.getOrDefault(token, "");
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("No usable value for {" + token + "}");
    }
    return width == null
        ? value
        : "0".repeat(Math.max(0, Integer.parseInt(width) - value.length())) + value;
  }

  private boolean hasAll(String... tokens) {
    return Set.of(tokens).stream()
        .allMatch(
            token -> TOKEN.matcher(text).results().anyMatch(found -> found.group(1).equals(token)));
  }
}
