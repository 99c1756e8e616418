package dev.spindle.local.demo.story;

import static dev.spindle.local.demo.story.Disproved.unless;

import dev.spindle.local.demo.story.PracticeStores.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How a release got out: asked of the delivery service, then looked up in the stores' own folders.
 */
final class Shipments {

  private static final String DONE = "ACKNOWLEDGED";
  private static final Set<String> LOST = Set.of("FAILED", "REJECTED", "CANCELLED");

  private final Stage stage;
  private final PracticeStores stores;

  Shipments(Stage stage, PracticeStores stores) {
    this.stage = stage;
    this.stores = stores;
  }

  /** Waits until every store has acknowledged the release. */
  String acknowledged(String release, Duration patience) {
    var all =
        Narrator.until(
            patience,
            () -> Optional.of(deliveries(release)).filter(this::allAcknowledged),
            () -> describe(deliveries(release)));
    return all.stream()
        .map(d -> "%s v%s".formatted(text(d, "targetName"), text(d, "catalogVersion")))
        .collect(Collectors.joining(", ", "by ", ""));
  }

  /** Reads the stores' own answers where the stores put them. */
  String answers(String release) throws IOException {
    var upc = new Catalogue(stage.api()).release(release).text("upc");
    for (var store : stores.all()) {
      var answer = answer(store, upc);
      unless(answer.contains(">FileOK<"), "%s answered %s", store.title(), answer);
    }
    return "%d acknowledgement files for %s say FileOK".formatted(stores.all().size(), upc);
  }

  private String answer(Store store, String upc) throws IOException {
    try (var files = Files.list(folder(store).resolve("acknowledgements"))) {
      var file =
          files
              .filter(path -> path.getFileName().toString().contains(upc))
              .max(Comparator.naturalOrder())
              .orElseThrow(() -> new Disproved(store.title() + " has not answered"));
      return Files.readString(file, StandardCharsets.UTF_8);
    }
  }

  private boolean allAcknowledged(List<JsonNode> deliveries) {
    for (var delivery : deliveries) {
      unless(!LOST.contains(text(delivery, "status")), "%s", describe(deliveries));
    }
    return deliveries.size() >= stores.all().size()
        && deliveries.stream().allMatch(d -> text(d, "status").equals(DONE));
  }

  private static String describe(List<JsonNode> deliveries) {
    return deliveries.stream()
        .map(
            d ->
                "%s %s %s"
                    .formatted(text(d, "targetName"), text(d, "status"), text(d, "detail"))
                    .strip())
        .collect(Collectors.joining("; ", deliveries.isEmpty() ? "no delivery yet" : "", ""));
  }

  /** The newest delivery to each store. */
  List<JsonNode> deliveries(String release) {
    return stage
        .api()
        .get("/api/releases/%s/distribution".formatted(release))
        .body()
        .path("targets")
        .valueStream()
        .toList();
  }

  /**
   * Compares every file at every store with what was promised, and every digest with the message.
   */
  String inspect(String release) throws IOException {
    int files = 0;
    long bytes = 0;
    for (var delivery : deliveries(release)) {
      for (var file : inspect(delivery)) {
        files++;
        bytes += Files.size(file);
      }
    }
    return "%d files, %d MB at %d stores; every MD5 is that of the bytes, and in the ERN"
        .formatted(files, bytes / 1_000_000, stores.all().size());
  }

  private List<Path> inspect(JsonNode delivery) throws IOException {
    var store = stores.named(text(delivery, "targetName"));
    var shipped = shipped(delivery);
    var batch = folder(store).resolve(text(shipped, "folder"));
    var ern = stage.api().get("/api/deliveries/%s".formatted(text(delivery, "id"))).body();
    unless(ern.path("report").path("stages").size() > 0, "%s has no report", store.title());
    var files = shipped.path("files").valueStream().toList();
    var message = Files.readString(message(batch, files), StandardCharsets.UTF_8);
    for (var file : files) {
      var path = batch.resolve(text(file, "path"));
      unless(Files.exists(path), "%s has no %s", store.title(), path);
      unless(
          Md5.of(path).equals(text(file, "md5")), "%s has other bytes in %s", store.title(), path);
      unless(
          !file.hasNonNull("objectKey") || message.contains(text(file, "md5")),
          "the ERN for %s does not have the MD5 of %s",
          store.title(),
          path.getFileName());
    }
    unless(
        Files.exists(folder(store).resolve(text(shipped, "completionFile")))
            || Files.exists(batch.resolve(text(shipped, "completionFile"))),
        "%s has no completion file",
        store.title());
    return files.stream().map(file -> batch.resolve(text(file, "path"))).toList();
  }

  private static Path message(Path batch, List<JsonNode> files) {
    return files.stream()
        .filter(file -> !file.hasNonNull("objectKey"))
        .map(file -> batch.resolve(text(file, "path")))
        .filter(path -> path.toString().endsWith(".xml"))
        .findFirst()
        .orElseThrow(() -> new Disproved("the package has no message"));
  }

  /** What the delivery service says it shipped. */
  JsonNode shipped(JsonNode delivery) {
    return stage.api().get("/api/deliveries/%s/package".formatted(text(delivery, "id"))).body();
  }

  /** Where a store keeps what it was sent. */
  Path folder(Store store) {
    return stage.site().home().stores().resolve(store.name());
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
