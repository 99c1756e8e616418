package dev.spindle.sandbox.intake;

import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.Manifest;
import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.model.ErnMessage;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.validate.DdexFolder;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.store.SandboxSettings;
import dev.spindle.sandbox.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks one message of a batch as a store does: the paper first, then the files, then the deals.
 */
@Component
class MessageCheck {

  private final ErnValidator validator;
  private final ErnReader reader = new ErnReader();
  private final ReceiptBook receipts;
  private final Catalogue catalogue;

  MessageCheck(SandboxSettings settings, ReceiptBook receipts, Catalogue catalogue) {
    String folder = settings.ddexFolder();
    this.validator =
        new ErnValidator(folder.isBlank() ? DdexFolder.none() : new DdexFolder(Path.of(folder)));
    this.receipts = receipts;
    this.catalogue = catalogue;
  }

  /**
   * What was found.
   *
   * @param message what was read; absent when it could not be
   * @param hashes of the files that came along
   * @param fault why it is refused; absent when all is well
   */
  record Checked(@Nullable ErnMessage message, List<String> hashes, @Nullable Fault fault) {}

  /**
   * Checks.
   *
   * @param batch folder of the manifest
   */
  Checked check(Store store, Path batch, Manifest.Entry entry) {
    Path file = batch.resolve(entry.url()).normalize();
    if (!file.startsWith(store.inbox()) || !Files.isRegularFile(file)) {
      return refused(Fault.of(FileStatus.ErnMissing, entry.url() + " is not there"));
    }
    HashSum hash = entry.hash();
    if (hash != null && !matches(file, hash)) {
      return refused(
          Fault.of(
              FileStatus.SignatureOrHashSumWrongOrMissing,
              "The %s of %s is another".formatted(hash.algorithm().value(), entry.url())));
    }
    ValidationReport report = validator.validate(MessageSource.of(file));
    return report.isAccepted()
        ? content(store, file, read(file))
        : refused(Fault.of(FileStatus.NewReleaseMessageInvalid, sentence(report.errors())));
  }

  private Checked content(Store store, Path file, ErnMessage message) {
    boolean meant =
        message.header().recipients().stream().anyMatch(r -> r.dpid().equals(store.dpid()));
    if (!meant) {
      return new Checked(
          message,
          List.of(),
          Fault.of(
              FileStatus.NewReleaseMessageInvalid,
              "The message is not addressed to us, " + store.dpid()));
    }
    return switch (message) {
      case PurgeRelease purge -> new Checked(message, List.of(), purge(store, purge));
      case NewRelease release -> release(store, file, release);
    };
  }

  /** As the stores say of themselves: two of three take no purges at all. */
  private @Nullable Fault purge(Store store, PurgeRelease message) {
    if (!store.shape().takesPurges()) {
      return Fault.of(
          FileStatus.UnsupportedUsage, "We take no purges: send the release without deals");
    }
    String upc = message.release().icpn();
    return upc == null || catalogue.holding(store, upc).isEmpty()
        ? Fault.of(FileStatus.IdentifierInvalid, "We do not have the release to be purged")
        : null;
  }

  private Checked release(Store store, Path file, NewRelease message) {
    Release release = message.release();
    String upc = release == null ? null : release.id().icpn();
    if (release == null || upc == null) {
      return new Checked(
          message,
          List.of(),
          Fault.of(FileStatus.IdentifierInvalid, "The release has no ICPN, which we list it by"));
    }
    Path folder = file.getParent();
    FileCheck files =
        new FileCheck(
            folder == null ? store.inbox() : folder,
            store.inbox(),
            receipts.hashesHeld(store, upc));
    Optional<Fault> fault = files.check(message).or(() -> deals(store, message, upc));
    return new Checked(message, files.hashes(), fault.orElse(null));
  }

  /** No deal means taken down, which only a release can be that was up. */
  private Optional<Fault> deals(Store store, NewRelease message, String upc) {
    return message.deals().isEmpty() && catalogue.holding(store, upc).isEmpty()
        ? Optional.of(
            Fault.of(
                FileStatus.NoDealInNewReleaseMessage,
                "There is no deal, and we do not have the release"))
        : Optional.empty();
  }

  private ErnMessage read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return reader.read(in).message();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static Checked refused(Fault fault) {
    return new Checked(null, List.of(), fault);
  }

  private static boolean matches(Path file, HashSum hash) {
    return FileDigests.of(file, hash.algorithm().value())
        .filter(digest -> digest.equalsIgnoreCase(hash.value()))
        .isPresent();
  }

  private static String sentence(List<Finding> errors) {
    Finding first = errors.getFirst();
    String others = errors.size() > 1 ? " (and %d more)".formatted(errors.size() - 1) : "";
    return "%s: %s%s".formatted(first.rule(), first.sentence(), others);
  }
}
