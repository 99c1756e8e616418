package dev.spindle.catalog.asset;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.release.StoredFile.Digests;
import dev.spindle.platform.objects.ObjectStore.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Everything that is read through it is counted, fingerprinted and written to the store, so that
 * one pass over the bytes does all of it.
 */
final class Tee extends InputStream {

  private final InputStream source;
  private final Upload target;
  private final long limit;
  private final MessageDigest md5 = digest("MD5");
  private final MessageDigest sha1 = digest("SHA-1");
  private final MessageDigest sha256 = digest("SHA-256");
  private long size;

  /**
   * @param limit most bytes let through
   */
  Tee(InputStream source, Upload target, long limit) {
    this.source = source;
    this.target = target;
    this.limit = limit;
  }

  /**
   * @throws dev.spindle.platform.problem.ProblemException {@code file-too-large} with the first
   *     byte too many, {@code store-full} when the store cannot take them
   */
  @Override
  public int read(byte[] block, int offset, int length) throws IOException {
    int count = source.read(block, offset, length);
    if (count <= 0) {
      return count;
    }
    size += count;
    if (size > limit) {
      throw CatalogProblem.FILE_TOO_LARGE.because(
          "The limit here is %d bytes; nothing was stored".formatted(limit));
    }
    md5.update(block, offset, count);
    sha1.update(block, offset, count);
    sha256.update(block, offset, count);
    store(block, offset, count);
    return count;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  private void store(byte[] block, int offset, int count) {
    try {
      target.write(block, offset, count);
    } catch (IOException _) {
      throw CatalogProblem.STORE_FULL.because("Nothing was stored; try again later");
    }
  }

  long size() {
    return size;
  }

  /** Fingerprints of what has passed; to be asked once, at the end. */
  Digests digests() {
    var hex = HexFormat.of();
    return new Digests(
        hex.formatHex(md5.digest()), hex.formatHex(sha1.digest()), hex.formatHex(sha256.digest()));
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + name, e);
    }
  }
}
