package dev.spindle.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.platform.objects.ObjectStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every object store promises, whatever it keeps its bytes in. Extend it with a store. */
public abstract class ObjectStoreContract {

  private static final int CHUNK = 64 * 1024;

  /** The store under test, empty of what this run writes. */
  protected abstract ObjectStore store();

  /** Whatever lies in the store that is no committed object: names, for people. */
  protected abstract List<String> leftovers() throws IOException;

  /** Sizes at which the store does something else: around its parts, say. */
  protected List<Integer> interestingSizes() {
    return List.of(0, 1, CHUNK, CHUNK + 1, 1_000_003);
  }

  @Test
  void givesBackWhatWasCommitted() throws IOException {
    for (int size : interestingSizes()) {
      var bytes = bytes(size);
      var key = put(bytes);

      assertThat(store().size(key)).as("size of %d", size).isEqualTo(size);
      try (var in = store().open(key)) {
        assertThat(in.readAllBytes()).as("%d bytes", size).isEqualTo(bytes);
      }
    }
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void showsNothingBeforeItIsCommittedAndKeepsNothingThatNeverIs() throws IOException {
    for (int size : interestingSizes()) {
      var bytes = bytes(size + 7);
      try (var upload = store().begin()) {
        write(upload, bytes);
        assertMissing(ObjectStore.key(sha256(bytes)));
      }
      assertMissing(ObjectStore.key(sha256(bytes)));
    }
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void takesTheSameContentAgainAndFromSeveralAtOnce() throws Exception {
    int largest = interestingSizes().getLast();
    var bytes = bytes(largest + 11);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> writer = () -> put(bytes);
      for (Future<String> done : threads.invokeAll(List.of(writer, writer, writer))) {
        assertThat(store().size(done.get())).isEqualTo(bytes.length);
      }
    }
    try (var in = store().open(put(bytes))) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void mayBeReadInPartOnly() throws IOException {
    var bytes = bytes(interestingSizes().getLast());
    try (var in = store().open(put(bytes))) {
      assertThat(in.readNBytes(10)).startsWith(bytes[0], bytes[1]);
    }
  }

  @Test
  void saysThatThereIsNoSuchKeyAndTakesNoOtherNames() {
    assertMissing(ObjectStore.key("0".repeat(64)));
    for (var name : List.of("../etc/passwd", "sha256/ab/../x", "incoming/1", "")) {
      assertThatThrownBy(() -> store().open(name)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store().size(name)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ObjectStore.key("ABC")).isInstanceOf(IllegalArgumentException.class);
  }

  private void assertMissing(String key) {
    assertThatThrownBy(() -> store().size(key)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> store().open(key)).isInstanceOf(NoSuchFileException.class);
  }

  /** Writes bytes as an upload of many pieces; their key. */
  protected final String put(byte[] bytes) throws IOException {
    var sha256 = sha256(bytes);
    try (var upload = store().begin()) {
      write(upload, bytes);
      upload.commit(sha256);
    }
    return ObjectStore.key(sha256);
  }

  private static void write(ObjectStore.Upload upload, byte[] bytes) throws IOException {
    for (int at = 0; at < bytes.length; at += CHUNK) {
      upload.write(bytes, at, Math.min(CHUNK, bytes.length - at));
    }
  }

  /** So many bytes that are the same in every run and different for every size. */
  protected static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  /** SHA-256, 64 lower-case hex digits. */
  protected static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
