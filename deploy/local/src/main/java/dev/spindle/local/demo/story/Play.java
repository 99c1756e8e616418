package dev.spindle.local.demo.story;

import dev.spindle.local.demo.report.Report;
import dev.spindle.local.demo.report.TrailEvent;
import dev.spindle.local.demo.report.Verdict;
import dev.spindle.local.demo.trail.EventTrail;
import dev.spindle.local.system.Port;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Both stories, and what is found afterwards. A story that ends early does not keep the other from
 * playing.
 */
public final class Play {

  private static final List<String> EXPECTED_TOPICS =
      List.of(
          "release.changed",
          "release.transitioned",
          "release.scheduled",
          "delivery.requested",
          "delivery.status-changed",
          "dsp.synced");

  private final Stage stage;
  private final PracticeStores stores;
  private final Findings findings;

  private final List<String> tree = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<TrailEvent> trail = new ArrayList<>();

  public Play(Stage stage) {
    this.stage = stage;
    this.stores = new PracticeStores(stage);
    this.findings = new Findings(stage, stores);
  }

  /** Plays everything; what happened is in the report. */
  public Report perform() {
    var startedAt = Instant.now();
    if (plays(stores::connect)) {
      boolean _ = plays(() -> review(new AlbumStory(stage, stores).play()));
      boolean _ = plays(() -> new SingleStory(stage, stores).play());
    }
    var narrator = stage.narrator();
    return new Report(
        startedAt,
        Duration.between(startedAt, Instant.now()).toMillis(),
        narrator.isVerified(),
        narrator.steps(),
        tree,
        verdicts,
        trail);
  }

  private static boolean plays(Runnable story) {
    try {
      story.run();
      return true;
    } catch (Narrator.StoryEnds _) {
      // told and kept by the narrator
      return false;
    }
  }

  private void review(String album) {
    stage.narrator().step("album", "ERN judged, stage by stage", () -> judge(album));
    stage.narrator().step("album", "events read from Kafka", () -> read(album));
  }

  private String judge(String album) throws Exception {
    tree.addAll(findings.packageTree(album));
    verdicts.addAll(findings.verdicts(album));
    var failed = verdicts.stream().filter(verdict -> verdict.result().equals("failed")).toList();
    Disproved.unless(failed.isEmpty(), "failed: %s", failed);
    long passed = verdicts.stream().filter(verdict -> verdict.result().equals("passed")).count();
    Disproved.unless(passed > 0, "no stage passed: %s", verdicts);
    return "%d stages passed, %d not run or not installed"
        .formatted(passed, verdicts.size() - passed);
  }

  private String read(String album) throws Exception {
    var ports = stage.site().ports();
    var registry = ports.http(Port.REGISTRY) + "/apis/ccompat/v7";
    trail.addAll(new EventTrail(ports.address(Port.KAFKA), registry, stage.http()).of(album));
    var topics = trail.stream().map(TrailEvent::topic).distinct().toList();
    Disproved.unless(
        topics.containsAll(EXPECTED_TOPICS), "only these topics have events: %s", topics);
    return "%d events on %d topics, decoded with the registry's schemas"
        .formatted(trail.size(), topics.size());
  }
}
