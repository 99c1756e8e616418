package dev.spindle.sandbox.intake;

import dev.spindle.sandbox.store.Doorbell;
import dev.spindle.sandbox.store.SandboxSettings;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for completion files: when a door rings, and now and then, since files may also be put
 * there by hand. An empty one is left alone: choreography 1.7 calls it a manual override, and
 * stores want the manifest.
 */
@Component
class BatchWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWatch.class);
  private static final PathMatcher COMPLETION =
      FileSystems.getDefault().getPathMatcher("glob:BatchComplete_*.xml");
  private static final int DEEPEST = 4;

  private final List<Store> stores;
  private final IntakeDesk desk;
  private final Doorbell doorbell;
  private final Duration scanEvery;
  private final Map<Path, Stamp> taken = new ConcurrentHashMap<>();
  private @Nullable Thread watch;

  /** Enough to see that a file is still the one that was taken, without reading it. */
  private record Stamp(FileTime changed, long size) {

    static Stamp of(Path file) {
      try {
        return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot look at " + file, e);
      }
    }
  }

  BatchWatch(Stores stores, IntakeDesk desk, Doorbell doorbell, SandboxSettings settings) {
    this.stores = stores.all().stream().filter(s -> s.shape().takesDeliveries()).toList();
    this.desk = desk;
    this.doorbell = doorbell;
    this.scanEvery = settings.scanEvery();
  }

  @Override
  public void start() {
    stores.forEach(desk::reopen);
    watch = Thread.ofVirtual().name("batch-watch").start(this::watch);
  }

  @Override
  public void stop() {
    if (watch != null) {
      watch.interrupt();
      watch = null;
    }
  }

  @Override
  public boolean isRunning() {
    return watch != null;
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        stores.forEach(this::look);
        doorbell.await(scanEvery);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** One store's trouble keeps neither the others nor the next look from happening. */
  private void look(Store store) {
    try {
      for (Path file : completionFiles(store)) {
        Stamp stamp = Stamp.of(file);
        if (!stamp.equals(taken.get(file))) {
          desk.take(store, file);
          taken.put(file, stamp);
        }
      }
      desk.answer(store);
    } catch (RuntimeException e) {
      LOG.error("The desk of {} failed, and looks again", store.name(), e);
    }
  }

  private static List<Path> completionFiles(Store store) {
    try (Stream<Path> files =
        Files.find(
            store.inbox(),
            DEEPEST,
            (path, facts) ->
                facts.isRegularFile()
                    && facts.size() > 0
                    && COMPLETION.matches(path.getFileName()))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look into the inbox of " + store.name(), e);
    }
  }
}
