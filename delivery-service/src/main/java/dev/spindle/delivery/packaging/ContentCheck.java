package dev.spindle.delivery.packaging;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.platform.objects.ObjectStore;
import java.io.IOException;
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
  List<Finding> check(List<PackagedFile> resources) {
    var byName = new HashMap<String, PackagedFile>();
    return resources.stream()
        .flatMap(file -> file(file, byName.putIfAbsent(file.path(), file) == null).stream())
        .toList();
  }

  private Optional<Finding> file(PackagedFile file, boolean nameIsFree) {
    if (!nameIsFree) {
      return Optional.of(error("name-taken-twice", "Two files would be called " + file.path()));
    }
    var key = file.objectKey();
    if (key == null) {
      return Optional.empty();
    }
    try {
      long size = objects.size(key);
      return size == file.size()
          ? Optional.empty()
          : Optional.of(
              error(
                  "size-differs",
                  "%s has %d bytes, the catalogue says %d"
                      .formatted(file.path(), size, file.size())));
    } catch (IOException _) {
      return Optional.of(error("file-missing", file.path() + " is not in the object store"));
    }
  }

  private static Finding error(String rule, String sentence) {
    return Finding.error(Stage.CONTENT, rule, null, sentence, SOURCE)
        .fix("Upload the file again in the catalogue", null);
  }
}
