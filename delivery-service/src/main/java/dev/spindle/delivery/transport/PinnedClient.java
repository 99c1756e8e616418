package dev.spindle.delivery.transport;

import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.jspecify.annotations.Nullable;

/**
 * An SSH client that accepts one key per connection, the pinned one, and reads nothing from the
 * settings, keys and known hosts of the user it runs as.
 */
final class PinnedClient {

  private static final AttributeKey<Meeting> MEETING = new AttributeKey<>();

  private PinnedClient() {}

  static SshClient start() {
    var client = ClientBuilder.builder().build();
    client.setCipherFactories(ciphers());
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
    client.setUserAuthFactories(
        List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
    client.setServerKeyVerifier((session, _, key) -> isPinned(session, key));
    client.start();
    return client;
  }

  /** One connection's host key: the expected one, and the one that was shown. */
  static final class Meeting {

    private final HostKeyPin expected;
    private final AtomicReference<@Nullable String> shown = new AtomicReference<>();

    Meeting(HostKeyPin expected) {
      this.expected = expected;
    }

    /** To be given to {@code connect}. */
    AttributeRepository context() {
      return AttributeRepository.ofKeyValuePair(MEETING, this);
    }

    /** Fingerprint that was shown in place of the expected one; null when there was none. */
    @Nullable String stranger() {
      var fingerprint = shown.get();
      return expected.fingerprint().equals(fingerprint) ? null : fingerprint;
    }

    private boolean accepts(PublicKey key) {
      shown.set(HostKeyPin.of(key));
      return expected.matches(key);
    }
  }

  /** The library's order, with the cipher first that the processor does in hardware. */
  private static List<NamedFactory<Cipher>> ciphers() {
    return Stream.concat(
            Stream.of(BuiltinCiphers.aes128gcm), ClientBuilder.DEFAULT_CIPHERS_PREFERENCE.stream())
        .distinct()
        .filter(BuiltinCiphers::isSupported)
        .<NamedFactory<Cipher>>map(cipher -> cipher)
        .toList();
  }

  private static boolean isPinned(ClientSession session, PublicKey key) {
    var context = session.getConnectionContext();
    var meeting = context == null ? null : context.getAttribute(MEETING);
    return meeting != null && meeting.accepts(key);
  }
}
