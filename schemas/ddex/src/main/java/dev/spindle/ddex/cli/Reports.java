package dev.spindle.ddex.cli;

import dev.spindle.ddex.ern.ReadMessage;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.shelf.Shelf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reports and messages for people and for programs. */
final class Reports {

  private Reports() {}

  static Map<String, Object> json(ValidationReport report) {
    Map<String, Object> verdicts = new TreeMap<>();
    for (Stage stage : Stage.values()) {
      verdicts.put(stage.name(), report.verdict(stage).name());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", report.version());
    json.put("accepted", report.isAccepted());
    json.put("stages", verdicts);
    json.put("findings", report.findings().stream().map(Reports::json).toList());
    return json;
  }

  private static Map<String, Object> json(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("stage", finding.stage().name());
    json.put("rule", finding.rule());
    json.put("severity", finding.severity().name());
    json.put("line", finding.line());
    json.put("xpath", Objects.requireNonNullElse(finding.xpath(), ""));
    json.put("sentence", finding.sentence());
    json.put("fix", finding.fix());
    json.put("field", Objects.requireNonNullElse(finding.field(), ""));
    json.put("source", finding.source());
    return json;
  }

  static List<String> lines(ValidationReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "ERN %s: %s".formatted(report.version(), report.isAccepted() ? "accepted" : "refused"));
    for (Stage stage : Stage.values()) {
      lines.add("  %-15s %s".formatted(stage, report.verdict(stage)));
    }
    report.findings().forEach(finding -> lines.addAll(lines(finding)));
    return lines;
  }

  static List<String> lines(Finding finding) {
    return List.of(
        "%s line %d: %s [%s]"
            .formatted(finding.severity(), finding.line(), finding.sentence(), finding.rule()),
        "    at   " + Objects.requireNonNullElse(finding.xpath(), "the whole message"),
        "    fix  " + finding.fix(),
        "    see  " + finding.source());
  }

  static Map<String, Object> json(ReadMessage read) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", read.version().number());
    json.put("messageId", read.message().header().messageId());
    json.put("sender", read.message().header().sender().dpid());
    json.put("created", read.message().header().created());
    switch (read.message()) {
      case NewRelease message -> json(json, message);
      case PurgeRelease purge -> json.put("purged", purge.release().best());
    }
    json.put(
        "notes",
        read.notes().stream()
            .map(note -> "line %d: %s".formatted(note.line(), note.sentence()))
            .toList());
    return json;
  }

  private static void json(Map<String, Object> json, NewRelease message) {
    Release release = message.release();
    if (release != null) {
      json.put("id", release.id().best());
      json.put("title", release.display().titleLine());
      json.put("artist", release.display().artistLine());
    }
    json.put(
        "tracks",
        message.recordings().stream()
            .map(
                track ->
                    "%s %s - %s %s"
                        .formatted(
                            track.id().isrc(),
                            track.display().artistLine(),
                            track.display().titleLine(),
                            track.duration()))
            .toList());
    json.put(
        "files",
        message.resources().stream()
            .flatMap(each -> each.files().stream())
            .map(file -> file.file() == null ? "" : file.file().uri())
            .filter(uri -> !uri.isEmpty())
            .toList());
    json.put("offers", offers(Shelf.of(message)));
  }

  private static List<String> offers(Shelf shelf) {
    return shelf.offers().entrySet().stream()
        .map(
            offer ->
                "%s: %s (%s) in %d territories"
                    .formatted(
                        offer.getKey().item().label(),
                        offer.getKey().use().value(),
                        offer.getKey().model().value(),
                        offer.getValue().size()))
        .collect(Collectors.toList());
  }

  static List<String> plain(Map<String, Object> json) {
    List<String> lines = new ArrayList<>();
    json.forEach(
        (name, value) -> {
          if (value instanceof List<?> list) {
            lines.add(name + ":");
            list.forEach(each -> lines.add("  " + each));
          } else {
            lines.add("%-10s %s".formatted(name, value));
          }
        });
    return lines;
  }
}
