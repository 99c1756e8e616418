package dev.spindle.delivery.transport;

import dev.spindle.testkit.faults.history.Fact;
import dev.spindle.testkit.faults.history.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.jspecify.annotations.Nullable;

/** A real SFTP server in this JVM, with faults that a test switches on. */
public final class PracticeStore implements AutoCloseable, SftpEventListener {

  /** Its name in histories. */
  public static final String PARTNER = "store";

  public static final String USER = "label";
  public static final String PASSWORD = "canary-5ecret-horse";

  private final Path root;
  private final SshServer server;
  private final AtomicLong cutAfterBytes = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong written = new AtomicLong();
  private final AtomicInteger sessions = new AtomicInteger();
  private volatile Predicate<Path> noOpening = _ -> false;
  private volatile Predicate<Path> noRenaming = _ -> false;
  private volatile Predicate<Path> cutAfterRename = _ -> false;
  private volatile @Nullable History history;
  private volatile CountDownLatch answers = new CountDownLatch(0);
  private volatile String hostKey;

  public PracticeStore(Path root) {
    this.root = root;
    this.server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    hostKey = useNewHostKey();
    server.setPasswordAuthenticator(
        (user, given, _) -> user.equals(USER) && given.equals(PASSWORD));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    var sftp = new SftpSubsystemFactory.Builder().withFileSystemAccessor(new Disk()).build();
    sftp.addSftpEventListener(this);
    server.setSubsystemFactories(List.of(sftp));
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows another host key from the next connection on; returns its fingerprint. */
  public String useNewHostKey() {
    var pair = newKeyPair();
    server.setKeyPairProvider(KeyPairProvider.wrap(pair));
    hostKey = HostKeyPin.of(pair.getPublic());
    return hostKey;
  }

  public Endpoint endpoint() {
    return new Endpoint(
        "127.0.0.1", port(), USER, new Credential.Password(PASSWORD), new HostKeyPin(hostKey));
  }

  public int port() {
    return server.getPort();
  }

  public Path root() {
    return root;
  }

  public int sessions() {
    return sessions.get();
  }

  /** Cuts the line once, when so many more bytes have been written. */
  public void cutAfter(long bytes) {
    written.set(0);
    cutAfterBytes.set(bytes);
  }

  /** Cuts the line once, right after a rename to such a name, before it is answered. */
  public void cutAfterRename(Predicate<Path> names) {
    cutAfterRename = names;
  }

  /** Notes from now on what appears under its final name, and which batches are complete. */
  public void watch(History history) {
    this.history = history;
  }

  public void refuseOpening(Predicate<Path> names) {
    noOpening = names;
  }

  public void refuseRenaming(Predicate<Path> names) {
    noRenaming = names;
  }

  /** Stops answering writes, without hanging up, until {@link #wakeUp}. */
  public void fallSilent() {
    answers = new CountDownLatch(1);
  }

  public void wakeUp() {
    answers.countDown();
  }

  /** Paths and sizes of all files, folders left out. */
  public TreeMap<String, Long> tree() {
    var found = new TreeMap<String, Long>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        found.put(root.relativize(file).toString(), Files.size(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  @Override
  public void initialized(ServerSession session, int version) {
    sessions.incrementAndGet();
  }

  @Override
  public void writing(
      ServerSession session,
      String handle,
      FileHandle file,
      long offset,
      byte[] data,
      int dataOffset,
      int length)
      throws IOException {
    awaitAnswer();
    if (written.addAndGet(length) > cutAfterBytes.get()) {
      cutAfterBytes.set(Long.MAX_VALUE);
      session.close(true);
      throw new IOException("line cut by the test");
    }
  }

  @Override
  public void moved(
      ServerSession session, Path from, Path to, Collection<CopyOption> options, Throwable thrown)
      throws IOException {
    if (thrown == null) {
      note(to);
    }
    if (thrown == null && cutAfterRename.test(to)) {
      cutAfterRename = _ -> false;
      session.close(true);
    }
  }

  private void note(Path file) throws IOException {
    var watching = history;
    if (watching == null) {
      return;
    }
    var path = file.toString().substring(1); // of the store's own file system
    var name = file.getFileName().toString();
    watching.add(
        name.startsWith("BatchComplete_")
            ? new Fact.Marked(PARTNER, path.substring(0, path.length() - name.length()))
            : new Fact.Shown(PARTNER, path, md5(Files.readAllBytes(file))));
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitAnswer() throws IOException {
    try {
      answers.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    wakeUp();
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyPair newKeyPair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Disk implements SftpFileSystemAccessor {

    @Override
    public SeekableByteChannel openFile(
        SftpSubsystemProxy subsystem,
        FileHandle handle,
        Path file,
        String remote,
        Set<? extends OpenOption> options,
        FileAttribute<?>... attributes)
        throws IOException {
      if (noOpening.test(file)) {
        throw new AccessDeniedException(file.toString());
      }
      return SftpFileSystemAccessor.super.openFile(
          subsystem, handle, file, remote, options, attributes);
    }

    @Override
    public void renameFile(
        SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
        throws IOException {
      if (noRenaming.test(to)) {
        throw new IOException("renaming is switched off");
      }
      if (Files.exists(to)) {
        throw new FileAlreadyExistsException(to.toString());
      }
      SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
    }
  }
}
