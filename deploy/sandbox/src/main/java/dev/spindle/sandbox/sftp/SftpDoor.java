package dev.spindle.sandbox.sftp;

import dev.spindle.sandbox.store.Credentials;
import dev.spindle.sandbox.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** One store's SFTP server. */
final class SftpDoor {

  private final HostKeys hostKeys;
  private final AuthorizedKeys authorizedKeys;
  private final SshServer server;

  SftpDoor(Store store, Credentials credentials, FaultyFileSystem files, HostKeys hostKeys) {
    this.hostKeys = hostKeys;
    this.authorizedKeys = new AuthorizedKeys(store);
    this.server = SshServer.setUpDefaultServer();
    server.setKeyPairProvider(hostKeys);
    server.setPasswordAuthenticator(
        (user, password, _) ->
            user.equals(credentials.sftpUser()) && same(password, credentials.sftpPassword()));
    server.setPublickeyAuthenticator(
        (user, key, _) -> user.equals(credentials.sftpUser()) && authorizedKeys.contains(key));
    server.setFileSystemFactory(new VirtualFileSystemFactory(store.inbox()));
    server.setSubsystemFactories(
        List.of(new SftpSubsystemFactory.Builder().withFileSystemAccessor(files).build()));
  }

  /**
   * Starts to listen.
   *
   * @param port 0 picks a free one
   */
  void open(String address, int port) throws IOException {
    server.setHost(address);
    server.setPort(port);
    server.start();
  }

  void close() throws IOException {
    server.stop(true);
  }

  boolean isOpen() {
    return server.isStarted();
  }

  /** How to reach the door, once it is open. */
  DoorPlate plate() {
    return new DoorPlate(
        server.getHost(), server.getPort(), hostKeys.fingerprint(), hostKeys.publicKeyLine());
  }

  /** Lets a public key in; see {@link AuthorizedKeys#add}. */
  void authorize(String keyLine) {
    authorizedKeys.add(keyLine);
  }

  private static boolean same(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
