package dev.spindle.imports.job;

import dev.spindle.imports.sessionstudio.Reading;
import dev.spindle.imports.sessionstudio.SessionStudioExport;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** From the bytes of a document to a new import, with its digest and its future ids. */
final class DocumentReading {

  private final SessionStudioExport export;
  private final Supplier<UUID> ids;

  DocumentReading(Supplier<UUID> ids) {
    this.ids = ids;
    this.export = new SessionStudioExport(ids);
  }

  Reading read(byte[] document) {
    return export.read(document);
  }

  /** A new import of an understood or broken document. */
  ImportJob understood(
      Reading.Understood reading, UUID importId, byte[] document, String actor, Instant now) {
    var release = ids.get();
    return new ImportJob(
        importId,
        release,
        release,
        ImportState.PENDING,
        1,
        reading.sourceFormat(),
        null,
        digest(document),
        document.length,
        reading.preview(),
        List.of(),
        null,
        null,
        actor,
        now,
        now);
  }

  ImportJob broken(
      Reading.Broken reading, UUID importId, byte[] document, String actor, Instant now) {
    var release = ids.get();
    var error = "The document breaks its schema in " + reading.total() + " places";
    return new ImportJob(
        importId,
        release,
        release,
        ImportState.FAILED,
        1,
        reading.sourceFormat(),
        null,
        digest(document),
        document.length,
        null,
        reading.violations(),
        null,
        error,
        actor,
        now,
        now);
  }

  UUID newId() {
    return ids.get();
  }

  static String digest(byte[] document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
