package dev.spindle.delivery.checking;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.delivery.packaging.PackagedFile;
import dev.spindle.platform.objects.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the files a message speaks of are there and are as large as it says. */
@Component
class ContentCheck {

  private static final String SOURCE =
      "Invariant 5: the bytes sent are those the message describes";

  private final ObjectStore objects;

  ContentCheck(ObjectStore objects) {
    this.objects = objects;
  }

  /** Everything wrong with the resources; their hashes are compared again while they are sent. */
  List<Finding> check(List<PackagedFile> resources, RulePack pack) {
    var byName = new HashMap<String, PackagedFile>();
    return resources.stream()
        .flatMap(file -> file(file, pack, byName.putIfAbsent(file.path(), file) == null).stream())
        .toList();
  }

  private Optional<Finding> file(PackagedFile file, RulePack pack, boolean nameIsFree) {
    if (!nameIsFree) {
      return Optional.of(error("name-taken-twice", "Two files would be called " + file.path()));
    }
    var key = file.objectKey();
    if (key == null) {
      return Optional.empty();
    }
    try {
      return size(file, objects.size(key)).or(() -> kind(file, key, pack));
    } catch (IOException _) {
      return Optional.of(error("file-missing", file.path() + " is not in the object store"));
    }
  }

  private static Optional<Finding> size(PackagedFile file, long size) {
    return size == file.size()
        ? Optional.empty()
        : Optional.of(
            error(
                "size-differs",
                "%s has %d bytes, the catalogue says %d"
                    .formatted(file.path(), size, file.size())));
  }

  private Optional<Finding> kind(PackagedFile file, String key, RulePack pack) {
    if (pack.audio().extensibleWav() || !file.path().endsWith(".wav")) {
      return Optional.empty();
    }
    try (var in = objects.open(key)) {
      return WavKind.isExtensible(in)
          ? Optional.of(
              error(
                  "store-extensible-wav",
                  "%s is a WAV of the extensible kind, which %s refuses; a FLAC loses nothing"
                      .formatted(file.path(), pack.name())))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Finding error(String rule, String sentence) {
    return Finding.error(Stage.CONTENT, rule, null, sentence, SOURCE)
        .fix("Upload the file again in the catalogue", null);
  }
}
