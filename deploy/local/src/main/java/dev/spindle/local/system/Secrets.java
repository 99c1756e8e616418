package dev.spindle.local.system;

import dev.spindle.local.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Passwords of this run: made up when first needed, kept in a file that only its owner can read.
 */
public final class Secrets {

  private static final int BYTES = 24;

  private final Path file;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> known = new TreeMap<>();

  /**
   * @param file lines of {@code name=value}; need not exist yet
   */
  public Secrets(Path file) {
    this.file = file;
    read();
  }

  /**
   * The secret of that name, 32 characters of URL-safe Base64.
   *
   * @throws Failure when a new one cannot be kept
   */
  public synchronized String get(String name) {
    var secret = known.get(name);
    if (secret == null) {
      secret = invent();
      known.put(name, secret);
      write();
    }
    return secret;
  }

  private String invent() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void read() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          known.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      throw new Failure("cannot read the passwords of this run, " + file, e);
    }
  }

  private void write() {
    var text =
        known.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var next = file.resolveSibling(file.getFileName() + ".next");
      Files.deleteIfExists(next);
      Files.createFile(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(next, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
      Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Failure("cannot keep the passwords of this run in " + file, e);
    }
  }
}
