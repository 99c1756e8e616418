package dev.spindle.platform.s3;

import com.fasterxml.uuid.Generators;
import dev.spindle.platform.objects.ObjectStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * An object under way. The key is known only at the end, when the digest is, and S3 cannot rename:
 * so parts go to a name of their own, and are copied to the key within the service. What fits into
 * one part is written to its key at once. Holds one part in memory, never more. For one thread.
 */
final class S3Upload implements ObjectStore.Upload {

  /** Names of what is under way begin with this. */
  static final String INCOMING = "incoming/";

  /** What the service can copy in one call. */
  private static final long LARGEST = DataSize.ofGigabytes(5).toBytes();

  private final Bucket bucket;
  private final int partSize;
  private final String incoming = INCOMING + Generators.timeBasedEpochGenerator().generate();
  private final List<CompletedPart> parts = new ArrayList<>();
  private byte[] part = new byte[0];
  private int filled;
  private long written;
  private @Nullable String upload;
  private boolean completing;
  private boolean together;

  S3Upload(Bucket bucket, DataSize partSize) {
    this.bucket = bucket;
    this.partSize = Math.toIntExact(partSize.toBytes());
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (written + length > LARGEST) {
      throw new IOException("An object has at most 5 GB");
    }
    if (part.length == 0) {
      part = new byte[partSize];
    }
    int at = offset;
    while (at < offset + length) {
      if (filled == partSize) {
        flush();
      }
      int some = Math.min(partSize - filled, offset + length - at);
      System.arraycopy(bytes, at, part, filled, some);
      filled += some;
      at += some;
    }
    written += length;
  }

  private void flush() throws IOException {
    if (upload == null) {
      upload = bucket.begin(incoming);
    }
    parts.add(bucket.part(incoming, upload, parts.size() + 1, part, filled));
    filled = 0;
  }

  @Override
  public void commit(String sha256) throws IOException {
    var key = ObjectStore.key(sha256);
    // Somebody may have brought the same content before.
    if (!isThere(key)) {
      if (upload == null) {
        bucket.put(key, part, filled);
      } else {
        putTogether(upload);
        bucket.copy(incoming, key);
      }
      require(key);
    }
    close();
  }

  private void putTogether(String begun) throws IOException {
    if (filled > 0) {
      flush();
    }
    completing = true;
    bucket.complete(incoming, begun, parts);
    together = true;
    require(incoming);
  }

  private boolean isThere(String key) throws IOException {
    return bucket.size(key).filter(size -> size == written).isPresent();
  }

  private void require(String key) throws IOException {
    if (!isThere(key)) {
      throw new IOException("S3 does not hold the %d bytes of %s".formatted(written, key));
    }
  }

  @Override
  public void close() throws IOException {
    var begun = upload;
    upload = null;
    part = new byte[0];
    if (begun != null) {
      drop(begun);
    }
  }

  /** A completion may have worked though all its answers were lost: both forms are taken away. */
  private void drop(String begun) throws IOException {
    try {
      if (!together) {
        bucket.abort(incoming, begun);
      }
    } finally {
      if (completing) {
        bucket.delete(incoming);
      }
    }
  }
}
