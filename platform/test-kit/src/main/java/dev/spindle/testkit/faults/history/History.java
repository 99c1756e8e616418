package dev.spindle.testkit.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The history of one run of a fault test. Facts may be added from any thread; judging writes them
 * to {@code target/histories/ROW-SEED.jsonl}, one JSON object a line.
 */
public final class History {

  private static final Path FOLDER = Path.of("target", "histories");
  private static final ObjectMapper JSON = JsonMapper.shared();

  private final Path file;
  private final List<Entry> entries = new ArrayList<>();

  private History(Path file) {
    this.file = file;
  }

  /**
   * An empty history.
   *
   * @param row of the fault table, or another name for the test
   */
  public static History of(String row, long seed) {
    return new History(FOLDER.resolve(row + "-" + seed + ".jsonl"));
  }

  /** Notes a fact, now. */
  public synchronized void add(Fact fact) {
    entries.add(new Entry(System.nanoTime(), fact));
  }

  /** All facts so far, in the order they were noted. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * Writes the history and holds it to these invariants.
   *
   * @throws AssertionError naming every breach and the file
   */
  public void judge(Invariant... invariants) {
    judge((_, _) -> true, invariants);
  }

  /**
   * {@link #judge(Invariant...)}, with the moves that are legal.
   *
   * @param legal from a state to another
   */
  public void judge(BiPredicate<String, String> legal, Invariant... invariants) {
    write();
    var breaches = new Checker(entries(), legal).breaches(Set.of(invariants));
    if (!breaches.isEmpty()) {
      throw new AssertionError(
          breaches.stream().map(Breach::toString).collect(Collectors.joining("\n"))
              + "\nthe history is in "
              + file.toAbsolutePath());
    }
  }

  private void write() {
    try {
      Files.createDirectories(FOLDER);
      Files.write(file, entries().stream().map(History::line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Entry entry) {
    ObjectNode line = JSON.createObjectNode();
    line.put("nanos", entry.nanos());
    line.put("fact", entry.fact().getClass().getSimpleName());
    line.setAll((ObjectNode) JSON.valueToTree(entry.fact()));
    return JSON.writeValueAsString(line);
  }
}
