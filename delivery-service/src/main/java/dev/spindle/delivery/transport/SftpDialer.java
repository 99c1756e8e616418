package dev.spindle.delivery.transport;

import static dev.spindle.delivery.failure.ErrorCategory.AUTH;
import static dev.spindle.delivery.failure.ErrorCategory.HOST_KEY;
import static dev.spindle.delivery.failure.ErrorCategory.NETWORK;
import static dev.spindle.delivery.failure.ErrorCategory.TIMEOUT;

import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.host.HostGuard;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.EnumSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * Opens connections to stores. One for the whole process: it owns the SSH client, its threads, and
 * the timer that ends connections which stand still. Nothing is read from the user's own SSH
 * settings, keys or known hosts; the only key a store may show is the pinned one.
 */
public final class SftpDialer implements AutoCloseable {

  private final HostGuard guard;
  private final TransferLimits limits;
  private final SshClient client;
  private final ScheduledExecutorService timer;

  /** Starts the client; close it to stop its threads. */
  public SftpDialer(HostGuard guard, TransferLimits limits) {
    this.guard = guard;
    this.limits = limits;
    this.client = PinnedClient.start();
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sftp-watch").factory());
  }

  /**
   * Resolves, connects, checks the host key, logs in and opens the SFTP channel.
   *
   * @param entering told of each step before it is tried
   * @return a connection that the caller closes
   * @throws DeliveryFailure in the category of the step that failed
   */
  public SftpConnection dial(Endpoint endpoint, Consumer<ConnectionStep> entering) {
    entering.accept(ConnectionStep.RESOLVE);
    var address = guard.admit(endpoint.host(), endpoint.port());
    entering.accept(ConnectionStep.CONNECT);
    var meeting = new PinnedClient.Meeting(endpoint.hostKey());
    var session = connect(endpoint, address, meeting);
    try {
      entering.accept(ConnectionStep.HOST_KEY);
      awaitHostKey(session, meeting);
      entering.accept(ConnectionStep.AUTH);
      authenticate(session, endpoint);
      return openChannel(session);
    } catch (RuntimeException e) {
      session.close(true);
      throw e;
    }
  }

  /** As {@link #dial(Endpoint, Consumer)}, when nobody asks for the steps. */
  public SftpConnection dial(Endpoint endpoint) {
    return dial(endpoint, _ -> {});
  }

  private ClientSession connect(
      Endpoint endpoint, InetSocketAddress address, PinnedClient.Meeting meeting) {
    try {
      return client
          .connect(endpoint.user(), address, meeting.context(), null)
          .verify(limits.connect())
          .getSession();
    } catch (IOException e) {
      throw SftpFailures.classify("Connecting to " + endpoint.host(), connectCause(e));
    }
  }

  /** The client wraps a refused connection; the refusal inside is what says that nobody listens. */
  private static IOException connectCause(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException refused) {
        return refused;
      }
    }
    return e;
  }

  private void awaitHostKey(ClientSession session, PinnedClient.Meeting meeting) {
    var seen =
        session.waitFor(
            EnumSet.of(
                ClientSessionEvent.WAIT_AUTH, ClientSessionEvent.AUTHED, ClientSessionEvent.CLOSED),
            limits.connect());
    var shown = meeting.stranger();
    if (shown != null) {
      throw DeliveryFailure.permanent(
          HOST_KEY,
          "The host showed the key %s instead of the pinned one; nothing was sent. Check with the store before pinning it"
              .formatted(shown));
    }
    if (seen.contains(ClientSessionEvent.CLOSED)) {
      throw DeliveryFailure.of(NETWORK, "The host hung up before showing its key");
    }
    if (seen.contains(ClientSessionEvent.TIMEOUT)) {
      throw DeliveryFailure.of(TIMEOUT, "The host did not show its key in time");
    }
  }

  private void authenticate(ClientSession session, Endpoint endpoint) {
    switch (endpoint.credential()) {
      case Credential.Password(var secret) -> session.addPasswordIdentity(secret);
      case Credential.PrivateKey key ->
          PrivateKeys.read(key).forEach(session::addPublicKeyIdentity);
    }
    try {
      session.auth().verify(limits.connect());
    } catch (IOException e) {
      throw isRefusal(e)
          ? DeliveryFailure.of(AUTH, "The store refused the login of " + endpoint.user(), e)
          : SftpFailures.classify("Logging in", e);
    }
  }

  private static boolean isRefusal(IOException e) {
    return e instanceof SshException ssh
        && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
  }

  private SftpConnection openChannel(ClientSession session) {
    var watch = new ProgressWatch(limits.minBytesPerWindow(), () -> session.close(true));
    var window = limits.window().toMillis();
    var looking = timer.scheduleAtFixedRate(watch::look, window, window, TimeUnit.MILLISECONDS);
    watch.begin();
    try {
      var sftp = SftpClientFactory.instance().createSftpClient(session);
      return new SftpConnection(session, sftp, watch, () -> looking.cancel(false));
    } catch (IOException e) {
      looking.cancel(false);
      throw SftpFailures.classify("Opening the SFTP channel", e);
    } finally {
      watch.end();
    }
  }

  /** Ends every connection and thread. */
  @Override
  public void close() {
    timer.shutdownNow();
    client.close(true).addListener(_ -> client.stop());
  }
}
