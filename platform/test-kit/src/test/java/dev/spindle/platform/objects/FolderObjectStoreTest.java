package dev.spindle.platform.objects;

import dev.spindle.testkit.ObjectStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class FolderObjectStoreTest extends ObjectStoreContract {

  @TempDir private Path folder;

  @Override
  protected ObjectStore store() {
    return new FolderObjectStore(folder);
  }

  @Override
  protected List<String> leftovers() throws IOException {
    try (var files = Files.list(folder.resolve("incoming"))) {
      return files.map(Path::toString).toList();
    }
  }
}
