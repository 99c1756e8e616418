package dev.spindle.local.demo.story;

import static dev.spindle.local.demo.story.Disproved.unless;

import dev.spindle.local.client.Answer;
import dev.spindle.local.client.Api;
import dev.spindle.local.client.ApiException;
import dev.spindle.local.client.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where a release stands: moved by name, read back from the lifecycle and its history. */
final class Standing {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final int NOT_FOUND = 404;

  private final Api api;

  Standing(Api api) {
    this.api = api;
  }

  /** Waits until the lifecycle has heard of this version of the release. */
  Answer known(String release, long catalogVersion) {
    return Narrator.until(
        PATIENCE,
        () -> find(release).filter(l -> l.body().path("catalogVersion").asLong() >= catalogVersion),
        () -> "the lifecycle has not heard of version " + catalogVersion);
  }

  private Optional<Answer> find(String release) {
    try {
      return Optional.of(api.get("/api/releases/%s/lifecycle".formatted(release)));
    } catch (ApiException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Moves the release; evidence from its history. */
  String move(String release, String transition, String expected) {
    api.post(
        "/api/releases/%s/transition".formatted(release), Json.object("transition", transition));
    return inState(release, transition, expected);
  }

  /** Plans the release for one instant everywhere. */
  String schedule(String release, Instant moment) {
    var local = LocalDateTime.ofInstant(moment, ZONE).truncatedTo(ChronoUnit.SECONDS);
    var done =
        api.post(
            "/api/releases/%s/schedule".formatted(release),
            Json.object(
                "localDateTime", local.toString(), "zone", ZONE.getId(), "policy", "ONE_INSTANT"));
    var evidence = inState(release, "schedule", "SCHEDULED");
    var planned = lifecycle(release).text("schedule.firstInstant");
    unless(Instant.parse(planned).equals(moment), "planned for %s, not %s", planned, moment);
    return "%s, %s %s, lock %s, trace %s"
        .formatted(evidence, local, ZONE, lifecycle(release).text("lock"), done.trace());
  }

  /** Waits for the moment; evidence is how close to it the release went out. */
  String released(String release, Instant moment, Duration patience) {
    var entry = awaitHistory(release, "RELEASED", patience);
    var at = Instant.parse(entry.path("occurredAt").asString());
    unless(!at.isBefore(moment), "released at %s, before %s", at, moment);
    return "released %d ms after the due moment, by %s"
        .formatted(Duration.between(moment, at).toMillis(), entry.path("actor").asString());
  }

  /** Waits until the stores' agreement has locked it. */
  String locked(String release, Duration patience) {
    var entry = awaitHistory(release, "LOCKED", patience);
    var now = lifecycle(release);
    unless(now.text("lock").equals("LOCKED"), "the lock is %s", now.text("lock"));
    unless(now.text("owner").equals("DSP"), "the owner is %s", now.text("owner"));
    return "LOCKED by %s, ISRCs are %s"
        .formatted(entry.path("actor").asString(), now.text("isrcSource"));
  }

  Answer lifecycle(String release) {
    return api.get("/api/releases/%s/lifecycle".formatted(release));
  }

  private String inState(String release, String transition, String expected) {
    var read = lifecycle(release);
    unless(read.text("state").equals(expected), "%s left it %s", transition, read.text("state"));
    var last = history(release).path(0);
    unless(last.path("transition").asString().equals(transition), "the history ends with %s", last);
    return "%s → %s, version %s"
        .formatted(
            last.path("fromState").asString(),
            last.path("toState").asString(),
            read.text("version"));
  }

  private JsonNode awaitHistory(String release, String state, Duration patience) {
    return Narrator.until(
        patience,
        () ->
            history(release)
                .valueStream()
                .filter(e -> e.path("toState").asString().equals(state))
                .filter(e -> !e.path("fromState").asString().equals(state))
                .findFirst(),
        () ->
            "still "
                + lifecycle(release).text("state")
                + ", last sync "
                + lifecycle(release).body().path("lastSync"));
  }

  private JsonNode history(String release) {
    return api.get("/api/releases/%s/history".formatted(release)).body().path("items");
  }
}
