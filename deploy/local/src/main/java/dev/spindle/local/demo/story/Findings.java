package dev.spindle.local.demo.story;

import static dev.spindle.local.demo.story.Shipments.text;

import dev.spindle.local.demo.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What lies at the first store, and what the validation said about the message for each. */
public final class Findings {

  private final Stage stage;
  private final PracticeStores stores;
  private final Shipments shipments;

  public Findings(Stage stage, PracticeStores stores) {
    this.stage = stage;
    this.stores = stores;
    this.shipments = new Shipments(stage, stores);
  }

  /** Files of the release's package at the first store, with their sizes, as they lie there. */
  public List<String> packageTree(String release) throws IOException {
    var delivery = shipments.deliveries(release).getFirst();
    var store = stores.named(text(delivery, "targetName"));
    var folder = text(shipments.shipped(delivery), "folder");
    var root = shipments.folder(store);
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(path -> path.contains(folder))
          .map(path -> store.name() + "/" + path)
          .sorted()
          .toList();
    }
  }

  /** Each stage of each store's message. */
  public List<Verdict> verdicts(String release) {
    var verdicts = new ArrayList<Verdict>();
    for (var delivery : shipments.deliveries(release)) {
      var report = stage.api().get("/api/deliveries/" + text(delivery, "id")).body().path("report");
      for (var verdict : report.path("stages")) {
        var name = text(verdict, "stage");
        verdicts.add(
            new Verdict(
                text(delivery, "targetName"),
                words(name),
                words(text(verdict, "verdict")),
                detail(report, name)));
      }
    }
    return verdicts;
  }

  private static String detail(JsonNode report, String stage) {
    var findings =
        report.path("findings").valueStream().filter(f -> text(f, "stage").equals(stage)).toList();
    if (findings.isEmpty()) {
      return "ERN " + text(report, "ernVersion");
    }
    var first = text(findings.getFirst(), "sentence");
    return findings.size() == 1
        ? "noted: " + first
        : "%d noted, first: %s".formatted(findings.size(), first);
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
