package dev.spindle.local.demo.story;

import static dev.spindle.local.demo.story.Disproved.unless;

import dev.spindle.local.client.Answer;
import dev.spindle.local.client.ApiException;
import dev.spindle.local.client.Json;
import dev.spindle.local.demo.media.Cover;
import dev.spindle.local.demo.media.StudioExport;
import dev.spindle.local.demo.media.Tune;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A single comes in as an export of Session Studio, and takes the same way out. */
public final class SingleStory {

  private static final String SINGLE = "single";
  private static final int SECONDS = 34;
  private static final int CODES = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Stage stage;
  private final Catalogue catalogue;
  private final Journey journey;
  private final StudioExport export;

  private String importId = "";
  private String release = "";

  /**
   * @param stores where it goes
   */
  public SingleStory(Stage stage, PracticeStores stores) {
    this.stage = stage;
    this.catalogue = new Catalogue(stage.api());
    this.journey = new Journey(stage, SINGLE, stores);
    this.export = StudioExport.numbered(new SecureRandom().nextInt(CODES), SECONDS * 1000L);
  }

  /**
   * Plays it.
   *
   * @return the release's id
   */
  public String play() {
    stage.narrator().chapter("A single out of Session Studio, “" + StudioExport.TITLE + "”");
    step("export uploaded", this::upload);
    step("import applied", this::apply);
    step("what the studio does not know", this::complete);
    step("audio and cover uploaded", this::uploadMedia);
    step("readiness asked", () -> catalogue.readiness(release));
    journey.toTheStores(release, List.of("complete-mixing", "complete-mastering"));
    return release;
  }

  private String upload() {
    var preview = stage.api().post("/api/imports/session-studio", export.json());
    importId = preview.text("id");
    release = preview.text("releaseId");
    unless(
        preview.text("state").equals("PENDING"),
        "the import is %s: %s",
        preview.text("state"),
        preview.body());
    unless(
        preview.text("preview.release.title").equals(StudioExport.TITLE),
        "the preview says %s",
        preview.body());
    return "recognised as %s; the preview has the title and %d track, release id %s"
        .formatted(
            preview.text("sourceFormat"),
            preview.body().path("preview").path("release").path("tracks").size(),
            release);
  }

  private String apply() {
    stage
        .api()
        .post(
            "/api/imports/session-studio/%s/apply".formatted(importId),
            Json.object("mode", "CREATE"));
    var done =
        Narrator.until(
            PATIENCE,
            () ->
                Optional.of(state())
                    .filter(i -> !List.of("PENDING", "PROCESSING").contains(i.text("state"))),
            () -> "the import is " + state().text("state"));
    unless(
        done.text("state").equals("COMPLETED"),
        "the import is %s: %s",
        done.text("state"),
        done.text("error"));
    var read = Narrator.until(PATIENCE, this::find, () -> "the catalogue has no such release");
    unless(read.text("title").equals(StudioExport.TITLE), "the title is %s", read.text("title"));
    unless(read.text("upc").endsWith(export.upc()), "the UPC is %s", read.text("upc"));
    return "COMPLETED; the catalogue has UPC %s, %d splits"
        .formatted(read.text("upc"), read.body().path("splits").size());
  }

  private Answer state() {
    return stage.api().get("/api/imports/session-studio/" + importId);
  }

  private Optional<Answer> find() {
    try {
      return Optional.of(catalogue.release(release));
    } catch (ApiException e) {
      unless(e.status() == 404, "%s", e.said());
      return Optional.empty();
    }
  }

  // Rights lines and territories are a label's to say.
  private String complete() {
    int year = LocalDate.now(ZoneOffset.UTC).getYear();
    var read = catalogue.release(release);
    stage
        .api()
        .patch(
            "/api/releases/" + release,
            Json.object(
                "parentalWarning", "NOT_EXPLICIT",
                "pLine", Map.of("year", year, "text", "Northlight Records"),
                "cLine", Map.of("year", year, "text", "Northlight Records"),
                "territories", AlbumSheet.territories()),
            read.etag().orElse(""));
    var now = catalogue.release(release);
    unless(
        now.text("territories.mode").equals("EXCLUDE"),
        "the territories are %s",
        now.body().path("territories"));
    return "rights lines and two excluded territories, version %s".formatted(now.text("version"));
  }

  private String uploadMedia() throws IOException {
    var master = stage.folder().resolve("single.wav");
    new Tune(SECONDS, 146.83, 3).write(master);
    var track = catalogue.tracks(release).getFirst();
    catalogue.uploadAudio(release, track.path("id").asString(), master, export.durationMs());
    var cover = stage.folder().resolve("single.jpg");
    new Cover(0.05f).write(cover);
    catalogue.uploadCover(release, cover);
    return "ISRC %s; size, MD5 and duration as sent".formatted(track.path("isrc").asString());
  }

  private void step(String name, Callable<String> work) {
    stage.narrator().step(SINGLE, name, work);
  }
}
