package dev.spindle.ddex.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Hashes over files by DDEX's names of the algorithms. */
final class Hashes {

  private static final Map<String, String> JAVA_NAMES =
      Map.of(
          "MD5", "MD5", "SHA1", "SHA-1", "SHA-256", "SHA-256", "SHA-384", "SHA-384", "SHA-512",
          "SHA-512");

  private Hashes() {}

  /** Hexadecimal; empty when the algorithm is not known here. */
  static String of(String algorithm, Path file) throws IOException {
    String name = JAVA_NAMES.get(algorithm);
    if (name == null) {
      return "";
    }
    MessageDigest digest = digest(name);
    byte[] buffer = new byte[65_536];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has " + name, missing);
    }
  }
}
