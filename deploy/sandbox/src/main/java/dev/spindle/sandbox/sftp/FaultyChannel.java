package dev.spindle.sandbox.sftp;

import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;

/** A file being uploaded, on a disk and over a line that do what the store was told. */
final class FaultyChannel implements SeekableByteChannel {

  private final SeekableByteChannel disk;
  private final Behaviours.Running running;
  private final LineCut line;
  private final ServerSession session;

  FaultyChannel(SeekableByteChannel disk, Behaviours.Running running, ServerSession session) {
    this.disk = disk;
    this.running = running;
    this.line = new LineCut(running, session);
    this.session = session;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    Behaviour.Sftp sftp = running.behaviour().sftp();
    if (sftp.writing() == Behaviour.WriteFault.DISK_FULL) {
      throw new FileSystemException("upload", null, "No space left on device");
    }
    if (sftp.writing() == Behaviour.WriteFault.HANG) {
      awaitEndOfSession(Long.MAX_VALUE);
    }
    int wanted = source.remaining();
    slowDown(sftp.bytesPerSecond(), wanted);
    return writeUpToTheCut(source, wanted);
  }

  private int writeUpToTheCut(ByteBuffer source, int wanted) throws IOException {
    int allowed = line.allowance(wanted);
    ByteBuffer head = source.slice(source.position(), allowed);
    while (head.hasRemaining()) {
      disk.write(head);
    }
    source.position(source.position() + allowed);
    line.atLimit();
    return wanted;
  }

  private void slowDown(@Nullable Long bytesPerSecond, int bytes) throws IOException {
    if (bytesPerSecond != null) {
      awaitEndOfSession(bytes * 1_000L / bytesPerSecond);
    }
  }

  /** Holds the answer back until the time is over or the client has hung up. */
  private void awaitEndOfSession(long milliseconds) throws IOException {
    CountDownLatch ended = new CountDownLatch(1);
    session.addCloseFutureListener(_ -> ended.countDown());
    try {
      if (ended.await(milliseconds, TimeUnit.MILLISECONDS)) {
        throw new IOException("The client hung up");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The door is closing");
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return disk.read(target);
  }

  @Override
  public long position() throws IOException {
    return disk.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    disk.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return disk.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    disk.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return disk.isOpen();
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
