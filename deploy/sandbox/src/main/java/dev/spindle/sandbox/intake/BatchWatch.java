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
import java.time.Duration;
import java.util.List;
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
  private @Nullable Thread watch;

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
      completionFiles(store).forEach(file -> desk.take(store, file));
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
