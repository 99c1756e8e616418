package dev.spindle.sandbox.intake;

import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.ChoreographyVersion;
import dev.spindle.ddex.choreography.Manifest;
import dev.spindle.ddex.choreography.ManifestXml;
import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.model.ErnMessage;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.xml.XmlRefusedException;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.catalogue.Listing;
import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes batches whose completion file is there, writes receipts, answers, and fills the catalogue.
 */
@Component
class IntakeDesk {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeDesk.class);

  private final MessageCheck check;
  private final ReceiptBook receipts;
  private final Catalogue catalogue;
  private final Behaviours behaviours;
  private final Clock clock;
  private final ErnReader reader = new ErnReader();

  IntakeDesk(
      MessageCheck check,
      ReceiptBook receipts,
      Catalogue catalogue,
      Behaviours behaviours,
      Clock clock) {
    this.check = check;
    this.receipts = receipts;
    this.catalogue = catalogue;
    this.behaviours = behaviours;
    this.clock = clock;
  }

  /** Takes a batch, unless it was taken before. */
  void take(Store store, Path completionFile) {
    String name = store.inbox().relativize(completionFile).toString();
    String sha256 = FileDigests.of(completionFile, "SHA-256").orElseThrow();
    if (!receipts.knows(store, name, sha256)) {
      Receipt receipt = receipt(store, completionFile, name, sha256);
      receipts.write(store, receipt);
      list(store, receipt);
    }
  }

  /** Writes the answers that are due. */
  void answer(Store store) {
    Instant now = clock.instant();
    receipts.of(store).stream()
        .filter(receipt -> receipt.isDue(now))
        .forEach(
            receipt ->
                receipts.write(store, receipt.answered(new Answers(store).write(receipt, now))));
  }

  /**
   * Fills the catalogue from what was accepted before; one bad paper does not keep the store shut.
   */
  void reopen(Store store) {
    for (Receipt receipt : receipts.of(store)) {
      try {
        list(store, receipt);
      } catch (RuntimeException e) {
        LOG.error("Receipt {} of {} is not listed", receipt.number(), store.name(), e);
      }
    }
  }

  private Receipt receipt(Store store, Path completionFile, String name, String sha256) {
    Behaviour.Intake mood = behaviours.of(store).behaviour().intake();
    Behaviour.Answer manner = Objects.requireNonNullElse(mood.answer(), Behaviour.Answer.HONEST);
    Path batch = Objects.requireNonNull(completionFile.getParent());
    int number = receipts.nextNumber(store);
    Instant now = clock.instant();
    Duration delay = Objects.requireNonNullElse(mood.delay(), Duration.ZERO);
    return new Receipt(
        number,
        batch.equals(store.inbox()) ? "." : store.inbox().relativize(batch).toString(),
        name,
        sha256,
        now,
        manner == Behaviour.Answer.SILENT ? null : now.plus(delay),
        List.of(),
        outcomes(store, completionFile, batch, number, mood));
  }

  private List<Receipt.Outcome> outcomes(
      Store store, Path completionFile, Path batch, int number, Behaviour.Intake mood) {
    byte[] bytes = bytes(completionFile);
    String choreography = choreography(bytes);
    try {
      Manifest manifest = ManifestXml.read(new ByteArrayInputStream(bytes));
      List<Receipt.Outcome> outcomes = new ArrayList<>();
      for (Manifest.Entry entry : manifest.messages()) {
        outcomes.add(
            outcome(
                store,
                batch,
                entry,
                new Envelope(manifest.sender().dpid(), choreography, number, outcomes.size() + 1),
                mood));
      }
      return outcomes;
    } catch (XmlRefusedException e) {
      return List.of(unreadable(completionFile, choreography, e));
    }
  }

  private record Envelope(String sender, String choreography, int number, int place) {}

  private Receipt.Outcome outcome(
      Store store, Path batch, Manifest.Entry entry, Envelope envelope, Behaviour.Intake mood) {
    MessageCheck.Checked checked = check.check(store, batch, entry);
    Fault fault = mooded(mood, checked.fault());
    boolean silent = mood.answer() == Behaviour.Answer.SILENT;
    ErnMessage message = checked.message();
    ReleaseId id = releaseId(message, entry);
    Path file = batch.resolve(entry.url()).normalize();
    return new Receipt.Outcome(
        message == null ? entry.messageId() : message.header().messageId(),
        store.inbox().relativize(file).toString(),
        id.grid(),
        id.icpn(),
        envelope.sender(),
        envelope.choreography(),
        (fault == null ? FileStatus.FileOK : fault.status()).name(),
        fault == null ? null : fault.sentence(),
        fault == null ? List.of() : fault.affected(),
        checked.hashes(),
        message instanceof PurgeRelease ? true : null,
        fault == null && !silent
            ? receipts.keep(store, envelope.number(), envelope.place(), file)
            : null);
  }

  /** A store told to reject finds fault with everything. */
  private static @Nullable Fault mooded(Behaviour.Intake mood, @Nullable Fault honest) {
    return mood.answer() == Behaviour.Answer.REJECT
        ? Fault.of(
            FileStatus.valueOf(Objects.requireNonNullElse(mood.status(), "ResourceCorrupt")),
            Objects.requireNonNullElse(mood.text(), "The practice store was told to reject"))
        : honest;
  }

  private static ReleaseId releaseId(@Nullable ErnMessage message, Manifest.Entry entry) {
    return switch (message) {
      case NewRelease release when release.release() != null -> release.release().id();
      case PurgeRelease purge -> purge.release();
      case null, default -> entry.release();
    };
  }

  private static Receipt.Outcome unreadable(
      Path completionFile, String choreography, XmlRefusedException e) {
    return new Receipt.Outcome(
        String.valueOf(completionFile.getFileName()),
        String.valueOf(completionFile.getFileName()),
        null,
        null,
        "PADPIDA0000000000U",
        choreography,
        FileStatus.ErnMissing.name(),
        "The manifest cannot be read: " + e.getMessage(),
        List.of(),
        List.of(),
        null,
        null);
  }

  private void list(Store store, Receipt receipt) {
    receipt.outcomes().stream()
        .map(Receipt.Outcome::kept)
        .filter(Objects::nonNull)
        .forEach(kept -> list(store, receipt, kept));
  }

  private void list(Store store, Receipt receipt, String kept) {
    try (InputStream in = receipts.open(store, kept)) {
      switch (reader.read(in).message()) {
        case NewRelease message ->
            catalogue.put(store, new Listing(AlbumReading.of(message), receipt.receivedAt()));
        case PurgeRelease purge -> {
          String upc = purge.release().icpn();
          if (upc != null) {
            catalogue.remove(store, upc);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read what was kept as " + kept, e);
    }
  }

  private static String choreography(byte[] manifest) {
    return new String(manifest, StandardCharsets.UTF_8)
            .contains(ChoreographyVersion.V1_8.namespace())
        ? "1.8"
        : "1.6";
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
