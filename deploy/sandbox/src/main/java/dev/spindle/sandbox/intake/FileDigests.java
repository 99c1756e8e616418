package dev.spindle.sandbox.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Digests of files, by DDEX's names of the algorithms. */
final class FileDigests {

  private FileDigests() {}

  /**
   * The digest of a file, hex in lower case; empty for an algorithm that is not known here.
   *
   * @param algorithm DDEX HashSumAlgorithmType, for example {@code MD5}, {@code SHA1}, {@code
   *     SHA-256}
   */
  static Optional<String> of(Path file, String algorithm) {
    try (InputStream in =
        new DigestInputStream(
            Files.newInputStream(file), MessageDigest.getInstance(java(algorithm)))) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.of(
          HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest()));
    } catch (NoSuchAlgorithmException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static String java(String algorithm) {
    String name = algorithm.toUpperCase(Locale.ROOT);
    return name.equals("SHA1") ? "SHA-1" : name;
  }
}
