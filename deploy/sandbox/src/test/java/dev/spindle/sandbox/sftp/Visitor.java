package dev.spindle.sandbox.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;

/** A partner at a store's SFTP door. */
public final class Visitor implements AutoCloseable {

  private final SshClient ssh = SshClient.setUpDefaultClient();
  private final AtomicReference<@Nullable PublicKey> seenKey = new AtomicReference<>();
  private final ClientSession session;
  private final SftpClient sftp;

  private Visitor(DoorPlate door, String user, @Nullable String password, @Nullable KeyPair key)
      throws IOException {
    ssh.setServerKeyVerifier(
        (_, _, serverKey) -> {
          seenKey.set(serverKey);
          return true;
        });
    ssh.start();
    session =
        ssh.connect(user, door.host(), door.port()).verify(Duration.ofSeconds(10)).getSession();
    if (password != null) {
      session.addPasswordIdentity(password);
    }
    if (key != null) {
      session.addPublicKeyIdentity(key);
    }
    session.auth().verify(Duration.ofSeconds(10));
    sftp = SftpClientFactory.instance().createSftpClient(session);
  }

  /** Enters with a password. */
  public static Visitor withPassword(DoorPlate door, String user, String password)
      throws IOException {
    return new Visitor(door, user, password, null);
  }

  static Visitor withKey(DoorPlate door, String user, KeyPair key) throws IOException {
    return new Visitor(door, user, null, key);
  }

  /** The protocol client. */
  public SftpClient sftp() {
    return sftp;
  }

  /** Writes a whole file. */
  public void put(String path, byte[] content) throws IOException {
    try (var out = sftp.write(path)) {
      out.write(content);
    }
  }

  /** Fingerprint of the host key the door showed. */
  String seenFingerprint() {
    return KeyUtils.getFingerPrint(seenKey.get());
  }

  @Override
  public void close() {
    try {
      session.close(true);
      ssh.stop();
      ssh.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
