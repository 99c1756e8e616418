package dev.spindle.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks third-party parts; whole or not at all. */
public final class Archives {

  private static final int OWNER_EXECUTES = 0100;

  private Archives() {}

  /** Opens the packed bytes. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** Bytes of an xz file. */
  public static InputStream xz(InputStream packed) throws IOException {
    return new XZInputStream(new BufferedInputStream(packed));
  }

  /** Bytes of a gzip file. */
  public static InputStream gzip(InputStream packed) throws IOException {
    return new GZIPInputStream(new BufferedInputStream(packed));
  }

  /** Unpacks a tar into a folder that is not there yet; leaves a folder that is. */
  public static void unpack(Source tar, Path folder) throws IOException {
    if (Files.exists(folder)) {
      return;
    }
    var next = folder.resolveSibling(folder.getFileName() + ".unpacking");
    Folders.delete(next);
    try (var entries = new TarArchiveInputStream(tar.open())) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        unpackEntry(entries, entry, next);
      }
    }
    Files.move(next, folder);
  }

  private static void unpackEntry(TarArchiveInputStream bytes, TarArchiveEntry entry, Path folder)
      throws IOException {
    var file = folder.resolve(entry.getName()).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("archive entry outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    var mode = (entry.getMode() & OWNER_EXECUTES) == 0 ? "rw-r--r--" : "rwxr-xr-x";
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
