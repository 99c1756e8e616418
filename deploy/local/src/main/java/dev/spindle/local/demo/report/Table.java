package dev.spindle.local.demo.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Rows in columns, for a terminal; a column is as wide as its widest cell. */
public final class Table {

  private static final String GAP = "  ";
  private static final int WIDEST = 110;

  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param heads of the columns
   */
  public Table(String... heads) {
    this.heads = List.of(heads);
  }

  /**
   * Adds a row; a last cell that is too wide goes on below.
   *
   * @param cells as many as there are heads
   */
  public Table row(String... cells) {
    if (cells.length != heads.size()) {
      throw new IllegalArgumentException(
          "%d cells for %d columns".formatted(cells.length, heads.size()));
    }
    var parts = wrapped(cells[cells.length - 1]);
    for (int i = 0; i < parts.size(); i++) {
      var row = new ArrayList<>(i == 0 ? List.of(cells) : Collections.nCopies(cells.length, ""));
      row.set(cells.length - 1, parts.get(i));
      rows.add(row);
    }
    return this;
  }

  private static List<String> wrapped(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && columns(line + " " + word) > WIDEST) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Lines, the heads and a rule first. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(line(heads));
    lines.add(line(heads.stream().map(head -> "─".repeat(width(heads.indexOf(head)))).toList()));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> cells) {
    var padded = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      padded.add(cells.get(i) + " ".repeat(width(i) - columns(cells.get(i))));
    }
    return (GAP + String.join(GAP, padded)).stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .map(row -> columns(row.get(column)))
        .reduce(columns(heads.get(column)), Math::max);
  }

  /** Places a text takes on a terminal: two for each East Asian wide character, none for a mark. */
  static int columns(String text) {
    return text.codePoints()
        .map(
            c ->
                switch (Character.getType(c)) {
                  case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                  default -> isWide(c) ? 2 : 1;
                })
        .sum();
  }

  private static boolean isWide(int c) {
    var script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HANGUL
        || Character.isEmojiPresentation(c);
  }

  @Override
  public String toString() {
    return lines().stream().collect(Collectors.joining("\n"));
  }
}
