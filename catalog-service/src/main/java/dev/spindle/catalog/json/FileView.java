package dev.spindle.catalog.json;

import dev.spindle.catalog.release.AudioFile;
import dev.spindle.catalog.release.ImageFile;
import dev.spindle.catalog.release.StoredFile;
import tools.jackson.databind.node.ObjectNode;

/** Files as clients see them: what the header says beside size and fingerprints, flat. */
public final class FileView {

  private FileView() {}

  /** A master. */
  public static ObjectNode audio(AudioFile audio) {
    return file(audio.file(), CatalogJson.tree(audio.facts()));
  }

  /** An image. */
  public static ObjectNode image(ImageFile image) {
    return file(image.file(), CatalogJson.tree(image.facts()));
  }

  private static ObjectNode file(StoredFile file, ObjectNode view) {
    return view.put("assetId", file.assetId().toString())
        .put("key", file.key())
        .put("size", file.size())
        .put("originalName", file.originalName())
        .put("md5", file.digests().md5())
        .put("sha1", file.digests().sha1())
        .put("sha256", file.digests().sha256());
  }
}
