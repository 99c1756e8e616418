package dev.spindle.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words after the verb.
 *
 * @param words those that are no option, in order
 * @param flags options without a value
 * @param values options with one
 */
public record Options(List<String> words, Set<String> flags, Map<String, String> values) {

  /**
   * Sorts the words out.
   *
   * @param flags options that stand alone
   * @param valued options that are followed by a value, or carry it after {@code =}
   * @throws Failure for an option that is neither
   */
  public static Options parse(List<String> arguments, Set<String> flags, Set<String> valued) {
    var words = new ArrayList<String>();
    var set = new HashSet<String>();
    var values = new HashMap<String, String>();
    for (var rest = arguments.iterator(); rest.hasNext(); ) {
      var word = rest.next();
      var name = word.split("=", 2)[0];
      if (flags.contains(word)) {
        set.add(word);
      } else if (valued.contains(name)) {
        values.put(name, valueOf(word, name, rest));
      } else if (word.startsWith("-")) {
        throw new Failure("there is no option “%s” here".formatted(word));
      } else {
        words.add(word);
      }
    }
    return new Options(List.copyOf(words), Set.copyOf(set), Map.copyOf(values));
  }

  private static String valueOf(String word, String name, java.util.Iterator<String> rest) {
    if (!word.equals(name)) {
      return word.substring(name.length() + 1);
    }
    if (!rest.hasNext()) {
      throw new Failure("%s needs a value".formatted(name));
    }
    return rest.next();
  }

  /** Whether a flag was given. */
  public boolean has(String flag) {
    return flags.contains(flag);
  }

  /** The value of an option, if it was given. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
