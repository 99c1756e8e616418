package dev.spindle.local.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;

/** The way from a finished draft to the lock; the same for every release. */
final class Journey {

  private static final Duration LEAD = Duration.ofSeconds(40);
  private static final Duration DELIVERY = Duration.ofMinutes(4);
  private static final Duration SYNC = Duration.ofMinutes(3);

  private final Stage stage;
  private final String name;
  private final Standing standing;
  private final Catalogue catalogue;
  private final Shipments shipments;
  private final Syncs syncs;

  Journey(Stage stage, String name, PracticeStores stores) {
    this.stage = stage;
    this.name = name;
    this.standing = new Standing(stage.api());
    this.catalogue = new Catalogue(stage.api());
    this.shipments = new Shipments(stage, stores);
    this.syncs = new Syncs(stage, stores);
  }

  /** Mixed, mastered, scheduled, delivered, acknowledged, released, synced, locked. */
  void toTheStores(String release, List<String> transitions) {
    var version = catalogue.release(release).body().path("version").asLong();
    step(
        "lifecycle knows it",
        () -> "catalogue version " + standing.known(release, version).text("catalogVersion"));
    for (String transition : transitions) {
      step(transition, () -> standing.move(release, transition, stateAfter(transition)));
    }
    var moment = Instant.now().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
    step("scheduled", () -> standing.schedule(release, moment));
    step("delivered and acknowledged", () -> shipments.acknowledged(release, DELIVERY));
    step("answers read at the stores", () -> shipments.answers(release));
    step("package read back at the stores", () -> shipments.inspect(release));
    step(
        "released at the due moment",
        () -> standing.released(release, moment, LEAD.plusSeconds(60)));
    step("found and compared at the stores", () -> syncs.agreed(release, SYNC));
    step("locked", () -> standing.locked(release, SYNC));
    step("closed to edits", () -> catalogue.tryToEdit(release));
  }

  private static String stateAfter(String transition) {
    return switch (transition) {
      case "start-recording" -> "RECORDING";
      case "complete-mixing" -> "MIXED";
      case "complete-mastering" -> "MASTERED";
      default -> throw new IllegalArgumentException(transition);
    };
  }

  private void step(String what, Callable<String> work) {
    stage.narrator().step(name, what, work);
  }
}
