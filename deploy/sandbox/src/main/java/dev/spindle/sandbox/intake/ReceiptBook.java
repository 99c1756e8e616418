package dev.spindle.sandbox.intake;

import dev.spindle.sandbox.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The receipts of all stores, one JSON file each on the store's desk, beside copies of what was
 * accepted.
 */
@Component
public class ReceiptBook {

  private final Map<String, List<Receipt>> byStore = new ConcurrentHashMap<>();
  private final JsonMapper json;

  ReceiptBook(JsonMapper json) {
    this.json = json;
  }

  /** Receipts of a store, oldest first. */
  public List<Receipt> of(Store store) {
    return List.copyOf(book(store));
  }

  /** Whether that completion file, with those bytes, was taken already. */
  boolean knows(Store store, String completionFile, String sha256) {
    return book(store).stream()
        .anyMatch(
            receipt ->
                receipt.completionFile().equals(completionFile)
                    && receipt.completionSha256().equals(sha256));
  }

  int nextNumber(Store store) {
    return book(store).stream().mapToInt(Receipt::number).max().orElse(0) + 1;
  }

  /** Hashes of a release's files that the store holds: accepted, and not purged since. */
  Set<String> hashesHeld(Store store, String upc) {
    var held = new HashSet<String>();
    book(store).stream()
        .flatMap(receipt -> receipt.outcomes().stream())
        .filter(outcome -> outcome.wasAccepted() && upc.equals(outcome.upc()))
        .forEach(
            outcome -> {
              if (outcome.forgot()) {
                held.clear();
              }
              held.addAll(outcome.hashes());
            });
    return held;
  }

  /** Writes a receipt, or the next state of one. */
  void write(Store store, Receipt receipt) {
    Path file = folder(store).resolve("%06d.json".formatted(receipt.number()));
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      json.writerWithDefaultPrettyPrinter().writeValue(draft, receipt);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep receipt " + receipt.number(), e);
    }
    List<Receipt> book = book(store);
    book.removeIf(old -> old.number() == receipt.number());
    book.add(receipt);
    book.sort(Comparator.comparingInt(Receipt::number));
  }

  /** Keeps a copy of an accepted message, since senders clean up behind them. */
  String keep(Store store, int number, int place, Path message) {
    String name = "%06d-%03d.xml".formatted(number, place);
    try {
      Files.copy(message, folder(store).resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep message " + name, e);
    }
    return name;
  }

  /** Opens a kept message. */
  InputStream open(Store store, String kept) throws IOException {
    return Files.newInputStream(folder(store).resolve(kept));
  }

  private List<Receipt> book(Store store) {
    return byStore.computeIfAbsent(store.name(), _ -> new CopyOnWriteArrayList<>(load(store)));
  }

  private List<Receipt> load(Store store) {
    try (Stream<Path> files = Files.list(folder(store))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> json.readValue(file, Receipt.class))
          .sorted(Comparator.comparingInt(Receipt::number))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the receipts of " + store.name(), e);
    }
  }

  private static Path folder(Store store) {
    Path folder = store.desk().resolve("receipts");
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + folder, e);
    }
  }
}
