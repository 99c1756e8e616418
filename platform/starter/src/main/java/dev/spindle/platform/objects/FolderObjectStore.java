package dev.spindle.platform.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** An object store in a folder: written beside, forced to disk, renamed. */
public final class FolderObjectStore implements ObjectStore {

  private final Path root;

  public FolderObjectStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public Upload begin() throws IOException {
    var folder = Files.createDirectories(root.resolve("incoming"));
    return new FileUpload(Files.createTempFile(folder, "upload-", ".part"));
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(path(key));
  }

  @Override
  public long size(String key) throws IOException {
    return Files.size(path(key));
  }

  private Path path(String key) {
    return root.resolve(ObjectStore.checked(key));
  }

  private final class FileUpload implements Upload {

    private final Path part;
    private final FileChannel channel;

    FileUpload(Path part) throws IOException {
      this.part = part;
      this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      var buffer = ByteBuffer.wrap(bytes, offset, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }

    @Override
    public void commit(String sha256) throws IOException {
      channel.force(true);
      channel.close();
      var target = path(ObjectStore.key(sha256));
      Files.createDirectories(target.getParent());
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException _) {
        Files.deleteIfExists(part);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
      Files.deleteIfExists(part);
    }
  }
}
