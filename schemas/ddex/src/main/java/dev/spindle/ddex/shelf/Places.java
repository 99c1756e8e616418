package dev.spindle.ddex.shelf;

import java.util.Set;
import java.util.TreeSet;

/** Territories for people: the shorter of a list and a list of exceptions. */
final class Places {

  private Places() {}

  static String sentence(Set<String> codes) {
    if (codes.containsAll(Shelf.WORLD)) {
      return "the whole world";
    }
    Set<String> missing = new TreeSet<>(Shelf.WORLD);
    missing.removeAll(codes);
    return missing.size() < codes.size()
        ? "the whole world but " + String.join(", ", missing)
        : String.join(", ", new TreeSet<>(codes));
  }
}
