package dev.spindle.sandbox.sftp;

import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.Doorbell;
import dev.spindle.sandbox.store.Store;
import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.Set;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** A store's file system as its SFTP door sees it, with the faults the store was told to have. */
final class FaultyFileSystem implements SftpFileSystemAccessor {

  private final Store store;
  private final Behaviours behaviours;
  private final Doorbell doorbell;

  FaultyFileSystem(Store store, Behaviours behaviours, Doorbell doorbell) {
    this.store = store;
    this.behaviours = behaviours;
    this.doorbell = doorbell;
  }

  @Override
  public SeekableByteChannel openFile(
      SftpSubsystemProxy subsystem,
      FileHandle handle,
      Path file,
      String name,
      Set<? extends OpenOption> options,
      FileAttribute<?>... attributes)
      throws IOException {
    Behaviours.Running running = behaviours.of(store);
    if (!options.contains(StandardOpenOption.WRITE)) {
      return SftpFileSystemAccessor.super.openFile(
          subsystem, handle, file, name, options, attributes);
    }
    new LineCut(running, subsystem.getSession()).beforeOpening(file);
    if (running.behaviour().sftp().writing() == Behaviour.WriteFault.PERMISSION_DENIED) {
      throw new AccessDeniedException(file.toString());
    }
    return new FaultyChannel(
        SftpFileSystemAccessor.super.openFile(subsystem, handle, file, name, options, attributes),
        running,
        subsystem.getSession());
  }

  @Override
  public void closeFile(
      SftpSubsystemProxy subsystem,
      FileHandle handle,
      Path file,
      String name,
      Channel channel,
      Set<? extends OpenOption> options)
      throws IOException {
    SftpFileSystemAccessor.super.closeFile(subsystem, handle, file, name, channel, options);
    if (options.contains(StandardOpenOption.WRITE)) {
      doorbell.ring();
    }
  }

  @Override
  public void syncFileData(
      SftpSubsystemProxy subsystem, FileHandle handle, Path file, String name, Channel channel) {
    // The channel is ours, not a FileChannel; the practice store's disk needs no forcing.
  }

  @Override
  public void renameFile(
      SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
      throws IOException {
    Behaviours.Running running = behaviours.of(store);
    if (Boolean.TRUE.equals(running.behaviour().sftp().renameRefused())) {
      throw new AccessDeniedException(to.toString());
    }
    SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
    doorbell.ring();
    new LineCut(running, subsystem.getSession()).afterRenaming(to);
  }
}
