package dev.spindle.sandbox.intake;

import dev.spindle.ddex.choreography.Acknowledgement;
import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.Acknowledgement.ProposedAction;
import dev.spindle.ddex.choreography.Acknowledgement.SupplyChainStatus;
import dev.spindle.ddex.choreography.AcknowledgementXml;
import dev.spindle.ddex.choreography.ChoreographyVersion;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.sandbox.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes acknowledgement files, one a message, in the version the manifest came in. Names as the
 * choreography has them: {@code ACK_<time>_<release>.xml} in 1.6, {@code ACK_<message>_<time>.xml}
 * in 1.8. They appear whole: written beside, then renamed.
 */
final class Answers {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Set<FileStatus> ONLY_THE_PAPER =
      Set.of(
          FileStatus.NewReleaseMessageInvalid,
          FileStatus.NoDealInNewReleaseMessage,
          FileStatus.IdentifierInvalid,
          FileStatus.ErnMissing);

  private final Store store;

  Answers(Store store) {
    this.store = store;
  }

  /** Writes the answers to a batch; emits the names of the files. */
  List<String> write(Receipt receipt, Instant now) {
    List<String> names = new ArrayList<>();
    Instant time = now;
    for (Receipt.Outcome outcome : receipt.outcomes()) {
      names.add(write(receipt, outcome, time));
      time = time.plusMillis(1);
    }
    return names;
  }

  private String write(Receipt receipt, Receipt.Outcome outcome, Instant now) {
    ChoreographyVersion version =
        outcome.choreography().equals("1.6") ? ChoreographyVersion.V1_6 : ChoreographyVersion.V1_8;
    ReleaseId id = releaseId(receipt, outcome);
    String time = TIME.format(now);
    String name =
        version == ChoreographyVersion.V1_6
            ? "ACK_%s_%s.xml".formatted(time, safe(id.best()))
            : "ACK_%s_%s.xml".formatted(safe(outcome.messageId()), time);
    put(
        name,
        out -> AcknowledgementXml.write(message(outcome, id, receipt, name, now), version, out));
    return name;
  }

  private Acknowledgement message(
      Receipt.Outcome outcome, ReleaseId id, Receipt receipt, String name, Instant now) {
    FileStatus status = FileStatus.valueOf(outcome.status());
    boolean ok = status == FileStatus.FileOK;
    return new Acknowledgement(
        name.replace(".xml", ""),
        MessagingParty.of(store.dpid(), store.title()),
        MessagingParty.of(outcome.sender(), null),
        now.atOffset(ZoneOffset.UTC),
        List.of(
            new Acknowledgement.Item(
                id,
                outcome.messageId(),
                batchId(receipt),
                List.of(status),
                ok
                    ? SupplyChainStatus.SuccessfullyIngestedByReleaseDistributor
                    : SupplyChainStatus.ProcessingErrorAtReleaseDistributor,
                outcome.sentence(),
                action(status),
                false,
                outcome.affected())));
  }

  private static @Nullable ProposedAction action(FileStatus status) {
    if (status == FileStatus.FileOK) {
      return null;
    }
    return ONLY_THE_PAPER.contains(status)
        ? ProposedAction.ResendXmlOnly
        : ProposedAction.ResendXmlAndResources;
  }

  /** A message that could not be read is named by its batch. */
  private static ReleaseId releaseId(Receipt receipt, Receipt.Outcome outcome) {
    return outcome.grid() == null && outcome.upc() == null
        ? ReleaseId.own("Batch", receipt.batch())
        : new ReleaseId(outcome.grid(), outcome.upc(), null, List.of());
  }

  /** Folder {@code N_20260306120000123} is batch {@code 20260306120000123}. */
  private static String batchId(Receipt receipt) {
    String folder = String.valueOf(Path.of(receipt.batch()).getFileName());
    return folder.replaceFirst("^[A-Z]_", "");
  }

  private static String safe(String id) {
    return id.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private interface Content {
    void writeTo(OutputStream out);
  }

  private void put(String name, Content content) {
    Path target = store.acknowledgements().resolve(name);
    Path draft = store.desk().resolve(name + ".tmp");
    try {
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      try (OutputStream out = Files.newOutputStream(draft)) {
        content.writeTo(out);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + target, e);
    }
  }
}
