package dev.spindle.sandbox.sftp;

import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.jspecify.annotations.Nullable;

/** A door's host keys: the published one, and another to show when told to act as an impostor. */
final class HostKeys implements KeyPairProvider {

  private final Store store;
  private final Behaviours behaviours;
  private final SimpleGeneratorHostKeyProvider published;
  private final SimpleGeneratorHostKeyProvider other;

  HostKeys(Store store, Behaviours behaviours) {
    this.store = store;
    this.behaviours = behaviours;
    this.published = keptIn(store.desk().resolve("ssh_host_ecdsa_key"));
    this.other = keptIn(store.desk().resolve("ssh_host_other_key"));
  }

  @Override
  public Iterable<KeyPair> loadKeys(@Nullable SessionContext session)
      throws IOException, GeneralSecurityException {
    boolean changed = Boolean.TRUE.equals(behaviours.of(store).behaviour().sftp().changedHostKey());
    return (changed ? other : published).loadKeys(session);
  }

  /** Fingerprint of the published key, {@code SHA256:<base64 without padding>}. */
  String fingerprint() {
    return KeyUtils.getFingerPrint(publishedKey().getPublic());
  }

  /** The published key, {@code ecdsa-sha2-nistp256 <base64>}, as in {@code known_hosts}. */
  String publicKeyLine() {
    try {
      StringBuilder line = new StringBuilder();
      PublicKeyEntry.appendPublicKeyEntry(line, publishedKey().getPublic());
      return line.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the host key of " + store.name(), e);
    }
  }

  private KeyPair publishedKey() {
    return published.loadKeys(null).iterator().next();
  }

  private static SimpleGeneratorHostKeyProvider keptIn(Path file) {
    SimpleGeneratorHostKeyProvider provider = new SimpleGeneratorHostKeyProvider(file);
    provider.setAlgorithm(KeyUtils.EC_ALGORITHM);
    provider.setKeySize(256);
    return provider;
  }
}
