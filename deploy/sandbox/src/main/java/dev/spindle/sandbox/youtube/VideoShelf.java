package dev.spindle.sandbox.youtube;

import dev.spindle.sandbox.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The videos of a YouTube-shaped store, one JSON file each on its desk. */
@Component
public class VideoShelf {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{11}");

  private final JsonMapper json;
  private final Clock clock;

  VideoShelf(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * Puts a video up, in the place of the one with its id.
   *
   * @param id eleven characters
   * @throws IllegalArgumentException when the id has another form
   */
  public void put(Store store, String id, Video video) {
    Path file = file(store, id);
    try {
      Files.createDirectories(store.desk().resolve("videos"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep video " + id, e);
    }
    json.writeValue(file, video.publishedBy(clock.instant()));
  }

  /** Deletes a video; its id then goes missing from answers. */
  public void delete(Store store, String id) {
    try {
      Files.deleteIfExists(file(store, id));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete video " + id, e);
    }
  }

  Optional<Video> find(Store store, String id) {
    return ID.matcher(id).matches() && Files.exists(file(store, id))
        ? Optional.of(json.readValue(file(store, id), Video.class))
        : Optional.empty();
  }

  private static Path file(Store store, String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("A video id has eleven characters of A-Z a-z 0-9 _ -");
    }
    return store.desk().resolve("videos").resolve(id + ".json");
  }
}
