package dev.spindle.ddex.cli;

import dev.spindle.ddex.choreography.Acknowledgement;
import dev.spindle.ddex.choreography.Manifest;
import dev.spindle.ddex.ern.ReadMessage;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.shelf.Shelf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        "%s, %s%s"
            .formatted(kind(report), report.isAccepted() ? "accepted" : "refused", counts(report)));
    for (Verdict verdict : List.of(Verdict.PASSED, Verdict.FAILED, Verdict.NOT_INSTALLED)) {
      String stages =
          Arrays.stream(Stage.values())
              .filter(stage -> report.verdict(stage) == verdict)
              .map(Reports::words)
              .collect(Collectors.joining(", "));
      if (!stages.isEmpty()) {
        lines.add("  %-14s %s".formatted(words(verdict) + ":", stages));
      }
    }
    report.findings().stream()
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::line))
        .forEach(finding -> lines.addAll(lines(finding)));
    return lines;
  }

  private static String kind(ValidationReport report) {
    String version = report.version();
    if (version.isEmpty()) {
      return "no message known here";
    }
    return Character.isDigit(version.charAt(0)) ? "ERN " + version : version;
  }

  private static String counts(ValidationReport report) {
    long errors = report.errors().size();
    long warnings =
        report.findings().stream().filter(each -> each.severity() == Severity.WARNING).count();
    return errors + warnings == 0
        ? ""
        : ": " + count(errors, "error") + ", " + count(warnings, "warning");
  }

  private static String count(long number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What need not be mended is one line. */
  static List<String> lines(Finding finding) {
    String first =
        "%s line %d: %s [%s]"
            .formatted(finding.severity(), finding.line(), finding.sentence(), finding.rule());
    return finding.severity() == Severity.INFO
        ? List.of(first)
        : List.of(
            first,
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
    json.put("offers", Shelf.of(message).sentences());
  }

  static Map<String, Object> json(Manifest manifest) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sender", manifest.sender().dpid());
    json.put("recipient", manifest.recipient().dpid());
    json.put("created", manifest.created());
    json.put("test", manifest.test());
    json.put("batch", manifest.root());
    json.put(
        "messages",
        manifest.messages().stream()
            .map(
                each ->
                    "%s %s (%s) %s"
                        .formatted(
                            each.release().best(), each.delivery(), each.product(), each.url()))
            .toList());
    return json;
  }

  static Map<String, Object> json(Acknowledgement message) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sender", message.sender().dpid());
    json.put("recipient", message.recipient().dpid());
    json.put("created", message.created());
    json.put(
        "releases",
        message.releases().stream()
            .map(
                each ->
                    Stream.of(
                            each.release().best(),
                            each.isPositive() ? "taken" : "not taken",
                            each.statuses(),
                            each.supplyChain(),
                            each.error())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
            .toList());
    return json;
  }

  static List<String> plain(Map<String, Object> json) {
    List<String> lines = new ArrayList<>();
    json.forEach(
        (name, value) -> {
          if (value instanceof List<?> list && !list.isEmpty()) {
            lines.add(name + ":");
            list.forEach(each -> lines.add("  " + each));
          } else if (!(value instanceof List<?>)) {
            lines.add("%-10s %s".formatted(name, value));
          }
        });
    return lines;
  }
}
