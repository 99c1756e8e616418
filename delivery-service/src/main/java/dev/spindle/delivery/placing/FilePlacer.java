package dev.spindle.delivery.placing;

import static dev.spindle.delivery.failure.ErrorCategory.INTERNAL;
import static dev.spindle.delivery.failure.ErrorCategory.NETWORK;
import static dev.spindle.delivery.failure.ErrorCategory.REMOTE_STORAGE;

import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.placing.PlacedFile.Check;
import dev.spindle.delivery.transport.SftpConnection;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Puts files in place so that nobody ever sees half of one under its name: temporary name, hash of
 * the bytes as they go out, comparison with the store's copy, rename. A file that is there already
 * and is the same is left alone, so that an attempt can take up where another one died.
 */
public final class FilePlacer {

  private static final String TEMPORARY = ".part";
  private static final int READ_BACK_BYTES = 256 * 1024;

  private final SftpConnection store;
  private final Throttle throttle;
  private final String token;
  private final Runnable beforeRename;

  /**
   * Creates one for an attempt.
   *
   * @param token makes the temporary names this attempt's own; letters and digits
   * @param beforeRename called before a file gets its final name; throws when the attempt has lost
   *     its right to go on
   */
  public FilePlacer(SftpConnection store, Throttle throttle, String token, Runnable beforeRename) {
    this.store = store;
    this.throttle = throttle;
    this.token = token;
    this.beforeRename = beforeRename;
  }

  /**
   * Puts one file in place; its folder must be there.
   *
   * @param progress told the bytes taken so far, from 0
   * @throws DeliveryFailure in the right category; the temporary file may stay behind
   */
  public PlacedFile place(OutgoingFile file, LongConsumer progress) {
    return findEarlier(file).orElseGet(() -> sendAnew(file, progress));
  }

  /** Whether a name is a temporary one, of any attempt. */
  public static boolean isTemporary(String name) {
    return name.endsWith(TEMPORARY);
  }

  /** The file under its final name, when an earlier attempt got that far. */
  private Optional<PlacedFile> findEarlier(OutgoingFile file) {
    if (store.size(file.path()).isEmpty()) {
      return Optional.empty();
    }
    var check = compare(file, file.path());
    if (check.isEmpty()) {
      throw DeliveryFailure.permanent(
          REMOTE_STORAGE, "The store has another file under the name " + file.path());
    }
    return check.map(how -> new PlacedFile(file.path(), 0, how));
  }

  private PlacedFile sendAnew(OutgoingFile file, LongConsumer progress) {
    var temporary = file.path() + "." + token + TEMPORARY;
    send(file, temporary, progress);
    var check =
        compare(file, temporary)
            .orElseThrow(
                () ->
                    DeliveryFailure.of(
                        NETWORK, file.path() + " did not arrive as it was sent; it is sent again"));
    beforeRename.run();
    rename(file, temporary);
    return new PlacedFile(file.path(), file.size(), check);
  }

  private void send(OutgoingFile file, String temporary, LongConsumer progress) {
    var digest = md5();
    try (var in = file.source().open()) {
      var observed = new ObservedInput(new DigestInputStream(in, digest), progress);
      store.write(temporary, throttle.slow(observed));
    } catch (IOException e) {
      throw DeliveryFailure.of(INTERNAL, "Our own copy of " + file.path() + " cannot be read", e);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(file.md5())) {
      store.delete(temporary);
      throw DeliveryFailure.permanent(
          INTERNAL, file.path() + " is not the file the message describes; it was not sent");
    }
  }

  /** How the store's copy was found to be the same; empty when it is another. */
  private Optional<Check> compare(OutgoingFile file, String path) {
    if (store.size(path).orElse(-1) != file.size()) {
      return Optional.empty();
    }
    var hash = store.md5(path, file.size()).or(() -> readBack(file, path));
    if (hash.isEmpty()) {
      return Optional.of(Check.SIZE);
    }
    return hash.filter(file.md5()::equals).map(_ -> Check.MD5);
  }

  /** Messages and manifests are small enough to be fetched and hashed here. */
  private Optional<String> readBack(OutgoingFile file, String path) {
    return file.size() > READ_BACK_BYTES
        ? Optional.empty()
        : Optional.of(HexFormat.of().formatHex(md5().digest(store.read(path, READ_BACK_BYTES))));
  }

  /** A store may rename and lose the answer; then the file is there and the failure is none. */
  private void rename(OutgoingFile file, String temporary) {
    try {
      store.rename(temporary, file.path());
    } catch (DeliveryFailure e) {
      if (e.category() != REMOTE_STORAGE || findEarlier(file).isEmpty()) {
        throw e;
      }
    }
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
