package dev.spindle.bench.shipping;

import dev.spindle.bench.stack.Label;
import dev.spindle.local.client.Json;
import dev.spindle.local.demo.media.Cover;
import dev.spindle.local.demo.media.Tune;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Singles that miss nothing but a date: one track of 31 seconds, 24 bit, and a cover. */
final class Releases {

  private static final int SECONDS = 31;
  private static final List<String> TRANSITIONS =
      List.of("start-recording", "complete-mixing", "complete-mastering");

  private final Label label;
  private final Path audio;
  private final Path cover;

  Releases(Label label, Path folder) throws IOException {
    this.label = label;
    Files.createDirectories(folder);
    audio = folder.resolve("track.wav");
    cover = folder.resolve("cover.jpg");
    new Tune(SECONDS, 110, 1).write(audio);
    new Cover(0.3f).write(cover);
  }

  /** Ids of so many releases that can be scheduled. */
  List<String> mastered(int number) throws IOException {
    var releases = new ArrayList<String>();
    for (int n = 0; n < number; n++) {
      var release = label.draft("Measured " + n);
      var path = "/api/releases/" + release;
      var track =
          label.api().get(path + "/tracks").body().path("items").path(0).path("id").asString();
      label.api().upload("%s/tracks/%s/audio".formatted(path, track), audio, "audio/wav");
      label.api().upload(path + "/cover", cover, "image/jpeg");
      label.api().post(path + "/identifiers", Json.object());
      releases.add(release);
    }
    for (var transition : TRANSITIONS) {
      releases.forEach(release -> label.move(release, transition));
    }
    return releases;
  }

  /** Sets the date; this is the transition that sends it to the stores. */
  void schedule(String release) {
    label
        .api()
        .post(
            "/api/releases/%s/schedule".formatted(release),
            Json.object(
                "localDateTime", "2027-06-04T00:00:00",
                "zone", "Europe/Copenhagen",
                "policy", "ONE_INSTANT"));
  }
}
