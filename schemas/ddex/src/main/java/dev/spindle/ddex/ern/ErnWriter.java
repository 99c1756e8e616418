package dev.spindle.ddex.ern;

import dev.spindle.ddex.four.FourWriter;
import dev.spindle.ddex.model.ErnMessage;
import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.three.ThreeWriter;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes messages of one version. The same message always gives the same bytes. Safe for use by
 * many threads.
 */
public final class ErnWriter {

  private final ErnVersion version;

  private ErnWriter(ErnVersion version) {
    this.version = version;
  }

  /** The writer of a version. */
  public static ErnWriter forVersion(ErnVersion version) {
    return new ErnWriter(version);
  }

  /**
   * What this version cannot say of a message: errors are refused, infos are left out. Empty when
   * all is said.
   */
  public List<Finding> check(ErnMessage message) {
    return Expression.check(message, version);
  }

  /**
   * Writes a message in UTF-8; the stream stays open.
   *
   * @throws UnwritableException when {@link #check} has an error; nothing is written then
   * @throws java.io.UncheckedIOException when the stream fails
   */
  public void write(ErnMessage message, OutputStream to) {
    List<Finding> errors = check(message).stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      throw new UnwritableException(errors);
    }
    switch (message) {
      case NewRelease release -> write(release, to);
      case PurgeRelease purge -> write(purge, to);
    }
  }

  private void write(NewRelease message, OutputStream to) {
    if (version.isFour()) {
      new FourWriter(version).write(message, to);
    } else {
      new ThreeWriter().write(message, to);
    }
  }

  private void write(PurgeRelease message, OutputStream to) {
    if (version.isFour()) {
      new FourWriter(version).write(message, to);
    } else {
      new ThreeWriter().write(message, to);
    }
  }

  /** The message as bytes. */
  public byte[] bytes(ErnMessage message) {
    var out = new ByteArrayOutputStream(16_384);
    write(message, out);
    return out.toByteArray();
  }

  /**
   * The same message with an id derived from everything else in it, so that a repeat has the same
   * id and a change another.
   *
   * @param prefix put before the 32 hexadecimal digits, for example the sender's DPID and a hyphen
   */
  public NewRelease identified(NewRelease message, String prefix) {
    MessageHeader blank = message.header().withMessageId("");
    String id = prefix + digest(bytes(message.withHeader(blank)));
    return message.withHeader(message.header().withMessageId(id));
  }

  /** As for a new release. */
  public PurgeRelease identified(PurgeRelease message, String prefix) {
    MessageHeader blank = message.header().withMessageId("");
    String id = prefix + digest(bytes(message.withHeader(blank)));
    return message.withHeader(message.header().withMessageId(id));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] full = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(full, 0, 16);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /** The message as text, for people and tests. */
  public String text(ErnMessage message) {
    return new String(bytes(message), StandardCharsets.UTF_8);
  }
}
