package dev.spindle.sandbox.sftp;

import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a client's line where the store was told to: the TCP connection is gone, without goodbye.
 */
final class LineCut {

  private final Behaviours.Running running;
  private final ServerSession session;

  LineCut(Behaviours.Running running, ServerSession session) {
    this.running = running;
    this.session = session;
  }

  /** Cuts when the file is one that must not be opened. */
  void beforeOpening(Path file) throws IOException {
    if (matches(sftp().cutBeforeOpening(), file) && running.takeCut()) {
      cut("before opening " + file.getFileName());
    }
  }

  /** Cuts when the rename that has just happened is not to be answered. */
  void afterRenaming(Path target) throws IOException {
    if (matches(sftp().cutAfterRenaming(), target) && running.takeCut()) {
      cut("after renaming to " + target.getFileName());
    }
  }

  /**
   * How much of a write may reach the disk.
   *
   * @param wanted bytes the client sent
   * @return bytes to write, {@code wanted} when the line holds
   */
  int allowance(int wanted) {
    Long limit = sftp().cutAtByte();
    long before = running.bytesWritten().getAndAdd(wanted);
    if (limit == null || !running.hasCut() || before + wanted < limit) {
      return wanted;
    }
    return (int) Math.clamp(limit - before, 0, wanted);
  }

  /** Cuts when the allowed bytes are written and the limit is reached. */
  void atLimit() throws IOException {
    Long limit = sftp().cutAtByte();
    if (limit != null && running.bytesWritten().get() >= limit && running.takeCut()) {
      cut("at byte " + limit);
    }
  }

  private void cut(String where) throws IOException {
    session.getIoSession().close(true);
    throw new EOFException("Line cut " + where);
  }

  private Behaviour.Sftp sftp() {
    return running.behaviour().sftp();
  }

  private static boolean matches(@Nullable String glob, Path file) {
    Path name = file.getFileName();
    return glob != null
        && name != null
        && FileSystems.getDefault()
            .getPathMatcher("glob:" + glob)
            .matches(Path.of(name.toString()));
  }
}
