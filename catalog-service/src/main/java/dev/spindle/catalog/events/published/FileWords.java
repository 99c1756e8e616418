package dev.spindle.catalog.events.published;

import dev.spindle.contracts.catalog.v1.AudioFile;
import dev.spindle.contracts.catalog.v1.ImageFile;
import dev.spindle.contracts.catalog.v1.StoredFile;

/** Files in the words of the contract. */
final class FileWords {

  private FileWords() {}

  static AudioFile audio(dev.spindle.catalog.release.AudioFile audio) {
    var facts = audio.facts();
    return new AudioFile(
        file(audio.file()),
        facts.codec(),
        facts.sampleRate(),
        facts.bitDepth(),
        facts.channels(),
        facts.durationMs());
  }

  static ImageFile image(dev.spindle.catalog.release.ImageFile image) {
    var facts = image.facts();
    return new ImageFile(
        file(image.file()),
        facts.codec(),
        facts.width(),
        facts.height(),
        facts.colorModel().name());
  }

  private static StoredFile file(dev.spindle.catalog.release.StoredFile file) {
    var digests = file.digests();
    return new StoredFile(
        file.assetId(),
        file.key(),
        file.size(),
        file.mediaType(),
        file.originalName(),
        digests.md5(),
        digests.sha1(),
        digests.sha256());
  }
}
