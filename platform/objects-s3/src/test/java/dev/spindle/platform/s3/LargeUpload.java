package dev.spindle.platform.s3;

import dev.spindle.platform.objects.ObjectStore;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;

/** Sends 64 MB to the S3 service named, reads them back, and fails when they are not the same. */
final class LargeUpload {

  private static final int BLOCKS = 64;

  private LargeUpload() {}

  public static void main(String[] address) throws Exception {
    var endpoint = URI.create(address[0]);
    var store = new S3ObjectStore(S3Server.client(endpoint), S3Server.settings(endpoint));
    var sent = MessageDigest.getInstance("SHA-256");
    var block = new byte[1024 * 1024];
    var dice = new Random(1);
    String sha256;
    try (var upload = store.begin()) {
      for (int n = 0; n < BLOCKS; n++) {
        dice.nextBytes(block);
        sent.update(block);
        upload.write(block, 0, block.length);
      }
      sha256 = HexFormat.of().formatHex(sent.digest());
      upload.commit(sha256);
    }
    var read = MessageDigest.getInstance("SHA-256");
    try (InputStream in = store.open(ObjectStore.key(sha256))) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        read.update(block, 0, n);
      }
    }
    if (!sha256.equals(HexFormat.of().formatHex(read.digest()))) {
      throw new IllegalStateException("Other bytes came back");
    }
  }
}
