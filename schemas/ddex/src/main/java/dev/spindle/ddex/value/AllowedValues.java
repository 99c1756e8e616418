package dev.spindle.ddex.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The table behind {@link Terms}: read once, list by value by versions. */
final class AllowedValues {

  private static final Map<Terms, Map<String, Set<ErnVersion>>> TABLE = read();

  private AllowedValues() {}

  static Map<String, Set<ErnVersion>> of(Terms list) {
    return Objects.requireNonNull(TABLE.get(list));
  }

  private static Map<Terms, Map<String, Set<ErnVersion>>> read() {
    Map<Terms, Map<String, Set<ErnVersion>>> table = new EnumMap<>(Terms.class);
    try (InputStream in =
            Objects.requireNonNull(AllowedValues.class.getResourceAsStream("allowed-values.tsv"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(table, line));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return table;
  }

  private static void add(Map<Terms, Map<String, Set<ErnVersion>>> table, String line) {
    String[] columns = line.split("\t", -1);
    Set<ErnVersion> versions = EnumSet.noneOf(ErnVersion.class);
    for (String number : columns[1].split(" ", -1)) {
      versions.add(ErnVersion.ofNumber(number).orElseThrow());
    }
    var values = table.computeIfAbsent(Terms.valueOf(columns[0]), list -> new HashMap<>());
    for (String value : columns[2].split(" ", -1)) {
      values.put(value, versions);
    }
  }
}
