package dev.spindle.sandbox.intake;

import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the files of a message: there, of the stated size, with the stated hash, beginning as
 * their names promise. Files that an earlier delivery brought need not come again.
 */
final class FileCheck {

  private final Path folder;
  private final Path root;
  private final Set<String> held;
  private final List<String> hashes = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param folder of the message
   * @param root no file may lie outside it
   * @param held hashes of files the store has from earlier deliveries
   */
  FileCheck(Path folder, Path root, Set<String> held) {
    this.folder = folder;
    this.root = root;
    this.held = held;
  }

  /** Checks all files; what is wrong in the same way is one fault. */
  Optional<Fault> check(NewRelease message) {
    for (Resource resource : message.resources()) {
      resource.files().stream()
          .map(MediaFile::file)
          .filter(Objects::nonNull)
          .forEach(file -> check(file, isrc(resource)));
    }
    return faults.stream().map(Fault::status).findFirst().map(this::joined);
  }

  /** Hashes of the files that came along, {@code algorithm:hex}. */
  List<String> hashes() {
    return List.copyOf(hashes);
  }

  private void check(FileRef file, List<String> isrc) {
    Path path = folder.resolve(file.uri()).normalize();
    if (!path.startsWith(root)) {
      add(FileStatus.ResourceMissing, file.uri() + " lies outside the delivery", isrc);
    } else if (!Files.isRegularFile(path)) {
      absent(file, isrc);
    } else {
      present(path, file, isrc);
    }
  }

  private void absent(FileRef file, List<String> isrc) {
    HashSum hash = file.hash();
    if (hash == null || !held.contains(key(hash))) {
      add(FileStatus.ResourceMissing, file.uri() + " is not there", isrc);
    } else {
      hashes.add(key(hash));
    }
  }

  private void present(Path path, FileRef file, List<String> isrc) {
    Long stated = file.size();
    long size = size(path);
    HashSum hash = file.hash();
    if (stated != null && stated != size) {
      add(
          FileStatus.ResourceCorrupt,
          "%s has %d bytes, the message says %d".formatted(file.uri(), size, stated),
          isrc);
    } else if (!Magic.fits(path)) {
      add(FileStatus.ResourceCorrupt, file.uri() + " is not what its name says", isrc);
    } else if (hash == null) {
      add(FileStatus.SignatureOrHashSumWrongOrMissing, file.uri() + " has no hash", isrc);
    } else if (!matches(path, hash)) {
      add(
          FileStatus.SignatureOrHashSumWrongOrMissing,
          "The %s of %s is another".formatted(hash.algorithm().value(), file.uri()),
          isrc);
    } else {
      hashes.add(key(hash));
    }
  }

  private Fault joined(FileStatus status) {
    List<Fault> alike = faults.stream().filter(fault -> fault.status() == status).toList();
    String sentence =
        alike.stream().limit(5).map(Fault::sentence).collect(Collectors.joining("; "));
    return new Fault(
        status,
        sentence,
        alike.stream().flatMap(fault -> fault.affected().stream()).distinct().toList());
  }

  private void add(FileStatus status, String sentence, List<String> isrc) {
    faults.add(new Fault(status, sentence, isrc));
  }

  private static boolean matches(Path path, HashSum hash) {
    return FileDigests.of(path, hash.algorithm().value())
        .filter(digest -> digest.equalsIgnoreCase(hash.value()))
        .isPresent();
  }

  private static String key(HashSum hash) {
    return hash.algorithm().value() + ':' + hash.value().toLowerCase(Locale.ROOT);
  }

  private static List<String> isrc(Resource resource) {
    return resource instanceof Recording recording && recording.id().isrc() != null
        ? List.of(recording.id().isrc())
        : List.of();
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
