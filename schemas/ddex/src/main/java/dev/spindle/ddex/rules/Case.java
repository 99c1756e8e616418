package dev.spindle.ddex.rules;

import dev.spindle.ddex.model.Anchors;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.part.Reading.Place;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.value.ErnVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message under examination, and what has been found about it. Confined to one thread. */
public final class Case {

  private final NewRelease message;
  private final ErnVersion version;
  private final RulePack pack;
  private final Map<String, Place> places;
  private final Anchors anchors;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Rule rule;

  private Case(NewRelease message, ErnVersion version, RulePack pack, Map<String, Place> places) {
    this.message = message;
    this.version = version;
    this.pack = pack;
    this.places = places;
    this.anchors = Anchors.of(message);
  }

  /**
   * Runs all rules.
   *
   * @param places where things stand if the message was read; empty for one not written yet
   */
  public static List<Finding> examine(
      NewRelease message, ErnVersion version, RulePack pack, Map<String, Place> places) {
    var examined = new Case(message, version, pack, places);
    for (Rule rule : Rules.ALL) {
      examined.rule = rule;
      rule.check(examined);
    }
    return List.copyOf(examined.findings);
  }

  /** What is examined. */
  public NewRelease message() {
    return message;
  }

  /** In which version it is or will be. */
  public ErnVersion version() {
    return version;
  }

  /** What the store demands. */
  public RulePack pack() {
    return pack;
  }

  /**
   * Tells of something wrong.
   *
   * @param reference of the thing concerned, or a section such as MessageHeader or DealList
   * @param field catalogue field below the thing's own, or empty
   */
  void error(String reference, String field, String sentence, String fix) {
    say(Severity.ERROR, reference, field, sentence, fix);
  }

  /** Tells of something doubtful. */
  void warning(String reference, String field, String sentence, String fix) {
    say(Severity.WARNING, reference, field, sentence, fix);
  }

  /** Tells of something good to know. */
  void info(String reference, String field, String sentence, String fix) {
    say(Severity.INFO, reference, field, sentence, fix);
  }

  private void say(Severity severity, String reference, String field, String sentence, String fix) {
    Rule by = rule;
    boolean section = reference.startsWith("Message") || reference.startsWith("DealList");
    Place place = places.get(section ? "/" + reference : reference);
    String path =
        section ? "/NewReleaseMessage/%s[1]".formatted(reference) : anchors.path(reference);
    String owner = section ? "" : anchors.field(reference);
    String whole = owner.isEmpty() || field.isEmpty() ? owner + field : owner + "." + field;
    if (by != null) {
      findings.add(
          new Finding(
              Stage.RULES,
              by.id(),
              severity,
              place == null ? path : place.path(),
              place == null ? Math.min(places.size(), 1) : place.line(),
              sentence,
              fix,
              whole.isEmpty() ? null : whole,
              by.source()));
    }
  }
}
