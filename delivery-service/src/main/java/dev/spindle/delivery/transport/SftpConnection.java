package dev.spindle.delivery.transport;

import static dev.spindle.delivery.failure.ErrorCategory.INTERNAL;
import static dev.spindle.delivery.failure.ErrorCategory.TIMEOUT;

import dev.spindle.delivery.failure.DeliveryFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.MD5FileExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * An open SFTP connection, in the words of a delivery. Every method throws {@link DeliveryFailure}
 * in the right category, and only that. For one thread at a time.
 */
public final class SftpConnection implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final ClientSession session;
  private final SftpClient sftp;
  private final ProgressWatch watch;
  private final Runnable stopWatching;

  SftpConnection(
      ClientSession session, SftpClient sftp, ProgressWatch watch, Runnable stopWatching) {
    this.session = session;
    this.sftp = sftp;
    this.watch = watch;
    this.stopWatching = stopWatching;
  }

  /**
   * A name in a remote folder.
   *
   * @param modified when the store says it was last written, in seconds; the epoch when it does not
   */
  public record Entry(String name, boolean folder, long size, Instant modified) {}

  /** Makes a folder and its parents where they are missing. */
  public void ensureFolder(String path) {
    var parts = path.split("/");
    var built = new StringBuilder(path.startsWith("/") ? "/" : "");
    for (var part : parts) {
      if (!part.isEmpty()) {
        built.append(built.isEmpty() || built.charAt(built.length() - 1) == '/' ? "" : "/");
        built.append(part);
        ensureOne(built.toString());
      }
    }
  }

  private void ensureOne(String path) {
    if (exists(path)) {
      return;
    }
    try {
      run("Making the folder " + path, () -> sftp.mkdir(path));
    } catch (DeliveryFailure e) {
      // Somebody else may have made it between the look and the try; then all is well.
      if (!exists(path)) {
        throw e;
      }
    }
  }

  /** Whether anything has this path. */
  public boolean exists(String path) {
    return attributes(path).isPresent();
  }

  /** Bytes of a file; empty when nothing has this path. */
  public OptionalLong size(String path) {
    return attributes(path).stream().mapToLong(SftpClient.Attributes::getSize).findFirst();
  }

  private Optional<SftpClient.Attributes> attributes(String path) {
    return call(
        "Looking at " + path,
        () -> {
          try {
            return Optional.of(sftp.stat(path));
          } catch (SftpException e) {
            if (isMissing(e)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  private static boolean isMissing(SftpException e) {
    return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
        || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
  }

  /** What is in a folder, without itself and its parent, in no order. */
  public List<Entry> list(String folder) {
    return call(
        "Listing " + folder,
        () -> {
          var entries = new ArrayList<Entry>();
          for (var found : sftp.readEntries(folder)) {
            if (!found.getFilename().equals(".") && !found.getFilename().equals("..")) {
              entries.add(entry(found.getFilename(), found.getAttributes()));
            }
          }
          return List.copyOf(entries);
        });
  }

  private static Entry entry(String name, SftpClient.Attributes facts) {
    var modified = facts.getModifyTime();
    return new Entry(
        name,
        facts.isDirectory(),
        facts.getSize(),
        modified == null ? Instant.EPOCH : modified.toInstant());
  }

  /** Writes a file, replacing what has its name; the stream is read to its end and not closed. */
  public void write(String path, InputStream content) {
    var counted = new CountingInput(content, watch);
    run(
        "Writing " + path,
        () ->
            sftp.put(
                counted,
                BUFFER_BYTES,
                path,
                List.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate)));
  }

  /** Renames a file; fails when the new name is taken. */
  public void rename(String from, String to) {
    run("Renaming " + from + " to " + to, () -> sftp.rename(from, to));
  }

  /** Deletes a file. */
  public void delete(String path) {
    run("Deleting " + path, () -> sftp.remove(path));
  }

  /** Deletes an empty folder. */
  public void deleteFolder(String path) {
    run("Deleting the folder " + path, () -> sftp.rmdir(path));
  }

  /**
   * MD5 of a remote file, where the store can tell.
   *
   * @return 32 lower-case hex digits; empty when the store cannot
   */
  public Optional<String> md5(String path, long size) {
    var extension = sftp.getExtension(MD5FileExtension.class);
    if (extension == null || !extension.isSupported() || size == 0) {
      return Optional.empty();
    }
    return call(
        "Asking for the hash of " + path,
        () -> {
          try {
            var hash = extension.getHash(path, 0, size, new byte[0]);
            return hash == null || hash.length == 0
                ? Optional.<String>empty()
                : Optional.of(HexFormat.of().formatHex(hash));
          } catch (SftpException _) {
            // Offered but refused (a limit on size, say): then the size has to do.
            return Optional.<String>empty();
          }
        });
  }

  /**
   * Reads a small file.
   *
   * @param maxBytes more than this is a failure, so that nobody fills our memory
   */
  public byte[] read(String path, int maxBytes) {
    return call(
        "Reading " + path,
        () -> {
          try (var in = sftp.read(path)) {
            var bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
              throw DeliveryFailure.permanent(
                  dev.spindle.delivery.failure.ErrorCategory.FORMAT,
                  path + " is larger than " + maxBytes + " bytes");
            }
            return bytes;
          }
        });
  }

  /** Ends the connection without waiting for anything; safe from another thread. */
  public void abort() {
    session.close(true);
  }

  /** Ends the connection. */
  @Override
  public void close() {
    stopWatching.run();
    session.close(true);
  }

  @FunctionalInterface
  private interface RemoteCall<T> {
    T run() throws IOException;
  }

  @FunctionalInterface
  private interface RemoteAction {
    void run() throws IOException;
  }

  private void run(String doing, RemoteAction action) {
    var _ =
        call(
            doing,
            () -> {
              action.run();
              return Boolean.TRUE;
            });
  }

  private <T> T call(String doing, RemoteCall<T> operation) {
    watch.begin();
    try {
      return operation.run();
    } catch (SourceUnreadable e) {
      throw DeliveryFailure.of(INTERNAL, doing + " failed: our own copy could not be read", e);
    } catch (IOException e) {
      throw watch.hasStalled()
          ? DeliveryFailure.of(TIMEOUT, doing + " made no progress and was given up", e)
          : SftpFailures.classify(doing, e);
    } finally {
      watch.end();
    }
  }
}
