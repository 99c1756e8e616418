package dev.spindle.local.demo.story;

import static dev.spindle.local.demo.story.Disproved.unless;

import dev.spindle.local.client.Json;
import dev.spindle.local.demo.media.Cover;
import dev.spindle.local.demo.media.Tune;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A creator drafts an album, uploads everything, and sees it through to the stores. */
public final class AlbumStory {

  private static final String ALBUM = "album";
  private static final double LOWEST = 82.41;
  private static final double SEMITONE = Math.pow(2, 1 / 12.0);

  private final Stage stage;
  private final Catalogue catalogue;
  private final Journey journey;

  private String release = "";

  /**
   * @param stores where it goes
   */
  public AlbumStory(Stage stage, PracticeStores stores) {
    this.stage = stage;
    this.catalogue = new Catalogue(stage.api());
    this.journey = new Journey(stage, ALBUM, stores);
  }

  /**
   * Plays it.
   *
   * @return the release's id
   */
  public String play() {
    stage.narrator().chapter("An album of twelve tracks, “" + AlbumSheet.TITLE + "”");
    step("drafted", this::draft);
    step("audio made and uploaded", this::uploadAudio);
    step("cover uploaded", this::uploadCover);
    step("codes assigned", () -> catalogue.assignCodes(release));
    step("readiness asked", () -> catalogue.readiness(release));
    journey.toTheStores(
        release, List.of("start-recording", "complete-mixing", "complete-mastering"));
    return release;
  }

  private String draft() {
    release = catalogue.create(body());
    var read = catalogue.release(release);
    unless(
        read.text("title").equals(AlbumSheet.TITLE),
        "the title reads back as %s",
        read.text("title"));
    unless(
        read.text("displayArtist").equals(AlbumSheet.ARTIST),
        "the artist as %s",
        read.text("displayArtist"));
    var titles = titles();
    unless(
        titles.equals(AlbumSheet.SONGS.stream().map(AlbumSheet.Song::title).toList()),
        "the tracks as %s",
        titles);
    var excluded = read.body().path("territories").path("codes");
    unless(
        excluded.size() == AlbumSheet.EXCLUDED.size(),
        "the territories as %s",
        read.body().path("territories"));
    unless(
        read.body().path("splits").size() == AlbumSheet.splits().size(),
        "the splits as %s",
        read.body().path("splits"));
    return "%d titles, %d splits and %d excluded territories read back, release %s"
        .formatted(titles.size(), AlbumSheet.splits().size(), excluded.size(), release);
  }

  private List<String> titles() {
    return catalogue.tracks(release).stream().map(track -> track.path("title").asString()).toList();
  }

  private String uploadAudio() throws IOException {
    var tracks = catalogue.tracks(release);
    long bytes = 0;
    for (int i = 0; i < tracks.size(); i++) {
      var song = AlbumSheet.SONGS.get(i);
      var file = master(i, song);
      catalogue.uploadAudio(
          release, tracks.get(i).path("id").asString(), file, song.seconds() * 1000L);
      bytes += Files.size(file);
    }
    return "%d masters, %d MB, 24 bit/44.1 kHz; size, MD5 and duration as sent"
        .formatted(tracks.size(), bytes / 1_000_000);
  }

  private Path master(int index, AlbumSheet.Song song) throws IOException {
    var file = stage.folder().resolve("album-%02d.wav".formatted(index + 1));
    var tune = new Tune(song.seconds(), LOWEST * Math.pow(SEMITONE, index), index);
    tune.write(file);
    return file;
  }

  private String uploadCover() throws IOException {
    var file = stage.folder().resolve("album.jpg");
    new Cover(0.58f).write(file);
    var stored = catalogue.uploadCover(release, file);
    unless(
        stored.path("width").asInt() == Cover.SIDE, "the cover is %s wide", stored.path("width"));
    return "%d x %d JPEG, MD5 as sent".formatted(Cover.SIDE, Cover.SIDE);
  }

  private static JsonNode body() {
    int year = LocalDate.now(ZoneOffset.UTC).getYear();
    return Json.object(
        "title",
        AlbumSheet.TITLE,
        "displayArtist",
        AlbumSheet.ARTIST,
        "releaseType",
        "ALBUM",
        "label",
        "Northlight Records",
        "genre",
        "Electronic",
        "language",
        "en",
        "parentalWarning",
        "NOT_EXPLICIT",
        "pLine",
        Map.of("year", year, "text", "Northlight Records & Friends"),
        "cLine",
        Map.of("year", year, "text", "Northlight Records"),
        "territories",
        AlbumSheet.territories(),
        "credits",
        AlbumSheet.credits(),
        "splits",
        AlbumSheet.splits(),
        "tracks",
        tracks());
  }

  private static List<Map<String, ?>> tracks() {
    var tracks = new ArrayList<Map<String, ?>>();
    for (var song : AlbumSheet.SONGS) {
      tracks.add(
          Map.of(
              "title", song.title(),
              "displayArtist", AlbumSheet.ARTIST,
              "language", song.language(),
              "parentalWarning", "NOT_EXPLICIT",
              "credits", AlbumSheet.trackCredits(tracks.size() + 1)));
    }
    return tracks;
  }

  private void step(String name, java.util.concurrent.Callable<String> work) {
    stage.narrator().step(ALBUM, name, work);
  }
}
