package dev.spindle.ddex.validate;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the schema checker says, shorter: it lists every allowed value, a thousand for roles. */
final class SchemaWording {

  private static final Pattern NOT_ALLOWED =
      Pattern.compile(
          "Value '(.*)' is not facet-valid with respect to enumeration '\\[(.*)]'.*",
          Pattern.DOTALL);

  /** Says again, of the element or attribute, what was said of its value. */
  private static final List<String> ECHOES =
      List.of("cvc-complex-type.2.2", "cvc-type.3.1.3", "cvc-attribute.3");

  private SchemaWording() {}

  static boolean isEcho(String rule) {
    return ECHOES.contains(rule);
  }

  static String shorter(String text) {
    Matcher list = NOT_ALLOWED.matcher(text);
    if (!list.matches()) {
      return text;
    }
    String wrong = list.group(1);
    List<String> near =
        List.of(list.group(2).split(", ", -1)).stream()
            .sorted(Comparator.comparingInt(value -> distance(wrong, value)))
            .limit(3)
            .toList();
    return "\"%s\" is not an allowed value; nearest: %s".formatted(wrong, String.join(", ", near));
  }

  /** Letters to put in, take out or change, regardless of case. Source: Levenshtein. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int at = 0; at < row.length; at++) {
      row[at] = at;
    }
    for (int line = 1; line <= Math.min(one.length(), 100); line++) {
      int corner = row[0];
      row[0] = line;
      char letter = Character.toLowerCase(one.charAt(line - 1));
      for (int at = 1; at < row.length; at++) {
        int same = letter == Character.toLowerCase(other.charAt(at - 1)) ? 0 : 1;
        int next = Math.min(Math.min(row[at], row[at - 1]) + 1, corner + same);
        corner = row[at];
        row[at] = next;
      }
    }
    return row[other.length()];
  }
}
