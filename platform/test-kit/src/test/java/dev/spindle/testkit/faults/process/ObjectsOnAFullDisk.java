package dev.spindle.testkit.faults.process;

import dev.spindle.platform.objects.FolderObjectStore;
import dev.spindle.platform.objects.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Runs in a process whose disk is small: fills an object store until it refuses, makes room, goes
 * on. Ends with 0 when the store did as it promises.
 */
final class ObjectsOnAFullDisk {

  private static final int OBJECT = 400_000;
  private static final int MOST = 1_000;

  private final Path root;
  private final ObjectStore store;
  private final Random random;
  private final List<String> kept = new ArrayList<>();

  private ObjectsOnAFullDisk(Path root, long seed) {
    this.root = root;
    this.store = new FolderObjectStore(root.resolve("objects"));
    this.random = new Random(seed);
  }

  public static void main(String[] words) throws Exception {
    var disk = new ObjectsOnAFullDisk(Path.of(words[0]), Long.parseLong(words[1]));
    disk.run();
  }

  private void run() throws Exception {
    var ballast = Files.write(root.resolve("ballast"), new byte[2 * OBJECT]);
    fill();
    Files.delete(ballast);
    int before = kept.size();
    put();
    require(kept.size() == before + 1, "takes no more after room was made");
    fill();
    for (var digest : kept) {
      try (var in = store.open(ObjectStore.key(digest))) {
        require(digest(in.readAllBytes()).equals(digest), "an object is not whole");
      }
    }
  }

  private void fill() throws Exception {
    for (int n = 0; n < MOST; n++) {
      try {
        put();
      } catch (IOException _) {
        require(!kept.isEmpty(), "took nothing at all");
        require(leftovers() == 0, "a refused object leaves its bytes behind");
        return;
      }
    }
    throw new IllegalStateException("the disk is not full");
  }

  private void put() throws Exception {
    var bytes = new byte[OBJECT + random.nextInt(OBJECT)];
    random.nextBytes(bytes);
    var digest = digest(bytes);
    try (var upload = store.begin()) {
      upload.write(bytes, 0, bytes.length);
      upload.commit(digest);
    }
    kept.add(digest);
  }

  private long leftovers() throws IOException {
    try (var files = Files.list(root.resolve("objects").resolve("incoming"))) {
      return files.count();
    }
  }

  private static String digest(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static void require(boolean kept, String breach) {
    if (!kept) {
      throw new IllegalStateException(breach);
    }
  }
}
