package dev.spindle.ddex.support;

import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.Local;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seeded chance: texts full of what breaks XML writers, terms a version knows, lists. */
public final class Dice {

  private static final List<String> HOSTILE =
      List.of(
          "]]>",
          "&",
          "&amp;",
          "<",
          ">",
          "\"",
          "'",
          "<!--",
          "-->",
          "<![CDATA[",
          "<?xml?>",
          "%s",
          "${x}",
          "\uD83C\uDFB8",
          "\uD834\uDD1E",
          "\u202Eabc\u202C",
          "\u05D0\u05D1",
          "\u0627\u0644",
          "\u00E9",
          "e\u0301",
          "\u3042",
          "a  b",
          "\u00A0x",
          "\u200B",
          "\uFEFFx",
          "\u2028x",
          "\\u0000");
  private static final Set<Terms> WITH_OWN_VALUES =
      Set.of(Terms.CONTRIBUTOR_ROLE, Terms.RELEASE_TYPE, Terms.USE_TYPE, Terms.COMMERCIAL_MODEL);

  private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

  private final Random random;
  private final ErnVersion version;

  /** Chance for a version. */
  public Dice(long seed, ErnVersion version) {
    this.random = new Random(seed);
    this.version = version;
  }

  /** A number from {@code from} to {@code to}, both included. */
  public int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /** True in one of {@code n} throws. */
  public boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** Something or nothing. */
  public <T> @Nullable T maybe(Supplier<T> make) {
    return random.nextBoolean() ? make.get() : null;
  }

  /** One of several. */
  public <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A list. */
  public <T> List<T> list(int from, int to, IntFunction<T> make) {
    var made = new ArrayList<T>();
    int size = number(from, to);
    for (int at = 0; at < size; at++) {
      made.add(make.apply(at));
    }
    return made;
  }

  /** A text a label could type, or an enemy. Never the same twice in a row, as a number ends it. */
  public String text() {
    var text = new StringBuilder();
    for (int parts = number(1, 4); parts > 0; parts--) {
      text.append(oneIn(2) ? one(HOSTILE) : Integer.toString(random.nextInt(1_000_000), 36));
      text.append(oneIn(3) ? " " : "");
    }
    return text.append(random.nextInt(1_000_000)).toString().strip();
  }

  /** Digits. */
  public String digits(int length) {
    return random
        .ints(length, 0, 10)
        .collect(StringBuilder::new, (text, digit) -> text.append(digit), StringBuilder::append)
        .toString();
  }

  /** Hexadecimal digits. */
  public String hex(int length) {
    return digits(length).replace('7', 'e').replace('3', 'c');
  }

  /** A value the version knows, sometimes the sender's own. */
  public Term term(Terms list) {
    List<String> known = known(list, version);
    return WITH_OWN_VALUES.contains(list) && oneIn(12)
        ? Term.own(list, "PADPIDA2013020802I", text())
        : Term.of(list, one(known));
  }

  private static List<String> known(Terms list, ErnVersion version) {
    return KNOWN.computeIfAbsent(
        list + version.number(),
        first ->
            list.all().stream()
                .filter(value -> list.allows(version, value) && !value.equals("UserDefined"))
                .sorted()
                .toList());
  }

  /** Different values the version knows. */
  public List<String> codes(Terms list, int from, int to) {
    var codes = new TreeSet<String>();
    int size = number(from, to);
    while (codes.size() < size) {
      String code = term(list).value();
      if (!code.equals("Worldwide")) {
        codes.add(code);
      }
    }
    return List.copyOf(codes);
  }

  /** A territory, or everywhere. */
  public @Nullable String territory() {
    return oneIn(6) ? codes(Terms.TERRITORY, 1, 1).getFirst() : null;
  }

  /** A language and script, or that of the message. */
  public @Nullable String language() {
    return oneIn(4) ? one(List.of("ja-Jpan", "de", "en-GB", "zh-Hant", "ar")) : null;
  }

  /** In the order the version's files keep: ERN 3 sorts what it says by territory. */
  public <T extends Local> List<T> ordered(List<T> said) {
    Comparator<@Nullable String> worldwideFirst = Comparator.nullsFirst(Comparator.naturalOrder());
    return version.isFour()
        ? said
        : said.stream().sorted(Comparator.comparing(Local::territory, worldwideFirst)).toList();
  }
}
