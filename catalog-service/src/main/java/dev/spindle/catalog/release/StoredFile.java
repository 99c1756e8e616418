package dev.spindle.catalog.release;

import java.util.UUID;

/**
 * A file in the object store; the bytes under a key never change.
 *
 * @param assetId of this upload
 * @param key content addressed: {@code sha256/<first two>/<64 hex digits>}
 * @param size bytes
 * @param mediaType from the file's magic
 * @param originalName as uploaded, for people only
 * @param digests of the bytes
 */
public record StoredFile(
    UUID assetId, String key, long size, String mediaType, String originalName, Digests digests) {

  /**
   * Fingerprints, lower-case hex.
   *
   * @param md5 32 digits
   * @param sha1 40 digits
   * @param sha256 64 digits
   */
  public record Digests(String md5, String sha1, String sha256) {}
}
