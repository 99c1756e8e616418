package dev.spindle.local.demo.story;

import static dev.spindle.local.demo.story.Disproved.unless;

import dev.spindle.local.client.Answer;
import dev.spindle.local.client.ApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the stores say about a release. */
final class Syncs {

  private static final int NOT_FOUND = 404;

  private final Stage stage;
  private final PracticeStores stores;

  Syncs(Stage stage, PracticeStores stores) {
    this.stage = stage;
    this.stores = stores;
  }

  /** Waits until all stores show the release as we have it; evidence from the catalogue's links. */
  String agreed(String release, Duration patience) {
    var status =
        Narrator.until(
            patience,
            () -> status(release).filter(s -> s.text("verdict").equals("SYNCED")),
            () -> status(release).map(s -> s.body().toString()).orElse("no sync yet"));
    unless(
        status.body().path("openConflicts").asInt() == 0, "conflicts are open: %s", status.body());
    var links =
        Narrator.until(
            patience,
            () -> Optional.of(links(release)).filter(all -> all.size() >= stores.all().size()),
            () -> "the catalogue has the links " + links(release));
    return links
        .valueStream()
        .map(
            link ->
                "%s %s"
                    .formatted(
                        link.path("provider").asString(""), link.path("externalId").asString("")))
        .collect(Collectors.joining(", ", "SYNCED; links in the catalogue: ", ""));
  }

  private JsonNode links(String release) {
    return new Catalogue(stage.api()).release(release).body().path("links");
  }

  private Optional<Answer> status(String release) {
    try {
      return Optional.of(stage.api().get("/api/releases/%s/sync/status".formatted(release)));
    } catch (ApiException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
