package dev.spindle.ddex.shelf;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Territories for people: the shorter of a list and a list of exceptions, by their names. */
final class Places {

  private Places() {}

  static String sentence(Set<String> codes) {
    if (codes.containsAll(Shelf.WORLD)) {
      return "the whole world";
    }
    Set<String> missing = new TreeSet<>(Shelf.WORLD);
    missing.removeAll(codes);
    return missing.size() < codes.size()
        ? "the whole world but " + names(missing)
        : names(new TreeSet<>(codes));
  }

  private static String names(Collection<String> codes) {
    return codes.stream().map(Places::name).collect(Collectors.joining(", "));
  }

  /** Codes without a name, such as DDEX's numbers of regions, stay as they are. */
  private static String name(String code) {
    return code.length() == 2 ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
  }
}
