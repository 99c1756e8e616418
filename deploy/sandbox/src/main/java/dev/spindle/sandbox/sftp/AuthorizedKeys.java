package dev.spindle.sandbox.sftp;

import dev.spindle.sandbox.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;

/**
 * Public keys that open a store's door, kept on its desk in OpenSSH's {@code authorized_keys} form.
 */
final class AuthorizedKeys {

  private final Path file;

  AuthorizedKeys(Store store) {
    this.file = store.desk().resolve("authorized_keys");
  }

  /**
   * Lets a key in.
   *
   * @param line one line of {@code authorized_keys}
   * @throws IllegalArgumentException when it is not such a line
   */
  void add(String line) {
    toKey(AuthorizedKeyEntry.parseAuthorizedKeyEntry(line));
    try {
      Files.writeString(
          file,
          line.strip() + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the key in " + file, e);
    }
  }

  boolean contains(PublicKey key) {
    return entries().stream()
        .map(AuthorizedKeys::toKey)
        .anyMatch(k -> KeyUtils.compareKeys(k, key));
  }

  private List<AuthorizedKeyEntry> entries() {
    try {
      return Files.exists(file) ? AuthorizedKeyEntry.readAuthorizedKeys(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static PublicKey toKey(AuthorizedKeyEntry entry) {
    try {
      return entry.resolvePublicKey(null, null);
    } catch (IOException | GeneralSecurityException | NullPointerException e) {
      throw new IllegalArgumentException("Not an OpenSSH public key line", e);
    }
  }
}
