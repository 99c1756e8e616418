package dev.spindle.ddex.content;

import dev.spindle.ddex.model.Anchors;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Resource;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.ddex.value.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at every file a message names. */
public final class ContentStage {

  private final Path folder;
  private final RulePack pack;
  private final Anchors anchors;
  private final List<Finding> findings = new ArrayList<>();

  private ContentStage(NewRelease message, Path folder, RulePack pack) {
    this.folder = folder.toAbsolutePath().normalize();
    this.pack = pack;
    this.anchors = Anchors.of(message);
  }

  /**
   * What is wrong with the files.
   *
   * @param folder the message lies in; addresses are relative to it
   * @param pack what the store demands of sound and cover
   */
  public static List<Finding> check(NewRelease message, Path folder, RulePack pack) {
    var stage = new ContentStage(message, folder, pack);
    message.resources().forEach(stage::resource);
    return List.copyOf(stage.findings);
  }

  private void resource(Resource resource) {
    for (MediaFile file : resource.files()) {
      FileRef reference = file.file();
      if (reference != null) {
        file(resource, file.facts(), reference);
      }
    }
  }

  private void file(Resource resource, MediaFacts facts, FileRef reference) {
    Path path = inside(reference.uri());
    if (path == null) {
      say(
          resource,
          "file-outside",
          "%s leads out of the delivery".formatted(reference.uri()),
          "Name files below the message's own folder");
    } else if (!Files.isRegularFile(path)) {
      say(
          resource,
          "file-missing",
          "%s is not there".formatted(reference.uri()),
          "Upload the file before the message");
    } else {
      try {
        bytes(resource, reference, path);
        header(resource, facts, reference, MediaProbe.probe(path));
      } catch (IOException unreadable) {
        say(
            resource,
            "file-unreadable",
            "%s cannot be read: %s".formatted(reference.uri(), unreadable.getMessage()),
            "Upload the file again");
      }
    }
  }

  private @Nullable Path inside(String uri) {
    try {
      Path path = folder.resolve(uri).normalize();
      return path.startsWith(folder) ? path : null;
    } catch (InvalidPathException wrong) {
      return null;
    }
  }

  private void bytes(Resource resource, FileRef reference, Path path) throws IOException {
    long size = Files.size(path);
    if (size == 0) {
      say(
          resource,
          "file-empty",
          "%s is empty".formatted(reference.uri()),
          "Upload the file again");
    }
    if (reference.size() != null && reference.size() != size) {
      say(
          resource,
          "file-size",
          "%s has %d bytes, the message says %d".formatted(reference.uri(), size, reference.size()),
          "Upload the file again, or correct the message");
    }
    HashSum hash = reference.hash();
    if (hash != null) {
      hash(resource, reference, hash, path);
    }
  }

  private void hash(Resource resource, FileRef reference, HashSum hash, Path path)
      throws IOException {
    String actual = Hashes.of(hash.algorithm().value(), path);
    if (actual.isEmpty()) {
      findings.add(
          finding(
                  resource,
                  "hash-unchecked",
                  "%s cannot be checked here".formatted(hash.algorithm().value()),
                  "Use MD5, SHA1 or SHA-256")
              .as(Severity.WARNING));
    } else if (!actual.equalsIgnoreCase(hash.value())) {
      say(
          resource,
          "file-hash",
          "%s has the %s %s, the message says %s"
              .formatted(reference.uri(), hash.algorithm().value(), actual, hash.value()),
          "Upload the file again, or correct the message");
    }
  }

  private void header(Resource resource, MediaFacts facts, FileRef file, MediaHeader found) {
    if (!found.isKnown()) {
      return;
    }
    boolean image = resource instanceof Image;
    Term codec = image ? facts.imageCodec() : facts.audioCodec();
    said(resource, file, "codec", codec == null ? null : codec.value(), found.codec());
    if (image) {
      said(resource, file, "width", facts.width(), found.width());
      said(resource, file, "height", facts.height(), found.height());
      cover(resource, file, found);
    } else {
      said(resource, file, "sampling rate", facts.samplingRate(), found.samplingRate());
      said(resource, file, "bits per sample", facts.bitsPerSample(), found.bits());
      said(resource, file, "channels", facts.channels(), found.channels());
      audio(resource, file, found);
    }
  }

  private void said(
      Resource resource, FileRef file, String what, @Nullable Object said, Object found) {
    if (said != null && !said.equals(found)) {
      say(
          resource,
          "file-facts",
          "%s: the message says %s %s, the file has %s".formatted(file.uri(), what, said, found),
          "Correct the message: take the facts from the file");
    }
  }

  private void audio(Resource resource, FileRef file, MediaHeader found) {
    RulePack.Audio wanted = pack.audio();
    demand(resource, file, "codec", wanted.codecs(), found.codec());
    demand(resource, file, "sampling rate", wanted.samplingRates(), found.samplingRate());
    demand(resource, file, "bits per sample", wanted.bits(), found.bits());
    demand(resource, file, "channels", wanted.channels(), found.channels());
    if (found.extensible() && !wanted.extensibleWav()) {
      say(
          resource,
          "store-extensible-wav",
          "%s is a WAV of the extensible kind, which %s refuses".formatted(file.uri(), pack.name()),
          "Convert it to FLAC, which loses nothing");
    }
  }

  private void cover(Resource resource, FileRef file, MediaHeader found) {
    RulePack.Cover wanted = pack.cover();
    demand(resource, file, "codec", wanted.codecs(), found.codec());
    if (Math.min(found.width(), found.height()) < wanted.minimumPixels()) {
      say(
          resource,
          "store-cover-size",
          "%s has %d x %d pixels, %s wants %d"
              .formatted(
                  file.uri(), found.width(), found.height(), pack.name(), wanted.minimumPixels()),
          "Upload a larger cover; do not enlarge it");
    }
    if (wanted.square() && found.width() != found.height()) {
      say(
          resource,
          "store-cover-square",
          "%s is not square".formatted(file.uri()),
          "Upload a square cover");
    }
  }

  private void demand(
      Resource resource, FileRef file, String what, Set<String> wanted, Object found) {
    if (!wanted.isEmpty() && !wanted.contains(found.toString())) {
      say(
          resource,
          "store-file-kind",
          "%s has %s %s, %s takes %s"
              .formatted(file.uri(), what, found, pack.name(), String.join(", ", wanted)),
          "Upload a file of that kind");
    }
  }

  private void say(Resource resource, String rule, String sentence, String fix) {
    findings.add(finding(resource, rule, sentence, fix));
  }

  private Finding finding(Resource resource, String rule, String sentence, String fix) {
    String source = rule.startsWith("store-") ? pack.source() : "ERN 4.3, File and HashSum";
    return Finding.error(Stage.CONTENT, rule, anchors.path(resource.reference()), sentence, source)
        .fix(fix, anchors.field(resource.reference()));
  }
}
