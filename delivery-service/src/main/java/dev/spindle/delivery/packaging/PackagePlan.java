package dev.spindle.delivery.packaging;

import dev.spindle.delivery.release.ReleaseSnapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies where in a package.
 *
 * @param batchId YYYYMMDDhhmmssnnn
 * @param messageId of the message
 * @param release ids and sender, as the manifest names them
 * @param files resources first, the message last; paths below the batch folder
 */
public record PackagePlan(
    String batchId, String messageId, ShippedRelease release, List<PackagedFile> files) {

  /**
   * The release, as far as a manifest speaks of it.
   *
   * @param folder GTIN, GRid or release id
   * @param upc 12 to 14 digits
   * @param grid 18 characters
   */
  public record ShippedRelease(
      String folder, @Nullable String upc, @Nullable String grid, ReleaseSnapshot.Sender sender) {}

  /** Copies the files. */
  public PackagePlan {
    files = List.copyOf(files);
  }

  /** The batch. */
  public BatchId batch() {
    return new BatchId(batchId);
  }

  /** The message among the files. */
  public PackagedFile message() {
    return files.getLast();
  }

  /** Every path below the batch folder with its size. */
  public Map<String, Long> sizes() {
    var sizes = new TreeMap<String, Long>();
    files.forEach(file -> sizes.put(file.path(), file.size()));
    return sizes;
  }

  /** All bytes of all files. */
  public long totalBytes() {
    return files.stream().mapToLong(PackagedFile::size).sum();
  }
}
