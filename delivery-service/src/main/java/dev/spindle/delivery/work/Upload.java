package dev.spindle.delivery.work;

import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.packaging.PackagePlan;
import dev.spindle.delivery.packaging.PackagedFile;
import dev.spindle.delivery.placing.FilePlacer;
import dev.spindle.delivery.placing.OutgoingFile;
import dev.spindle.delivery.placing.Throttle;
import dev.spindle.delivery.target.TargetSpec;
import dev.spindle.delivery.transport.SftpConnection;
import dev.spindle.platform.faults.FaultPoints;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Puts one package into a store's folder over one connection. What lies there already and is the
 * same stays; the completion file is written when everything else has been seen to be there.
 */
final class Upload {

  /** After a file got its final name, before that is recorded. */
  static final String FILE_RENAMED = "delivery-file-renamed";

  /** After the completion file lies at the store, before the delivery is recorded as delivered. */
  static final String BATCH_COMPLETE = "delivery-batch-complete";

  private static final long REPORT_EVERY_BYTES = 4L * 1024 * 1024;

  private final SftpConnection store;
  private final FilePlacer placer;
  private final String root;
  private final PackagePlan plan;
  private final Attempt attempt;
  private final Consumer<FileProgress> progress;

  Upload(
      SftpConnection store,
      TargetSpec target,
      PackagePlan plan,
      Attempt attempt,
      Consumer<FileProgress> progress) {
    this.store = store;
    this.plan = plan;
    this.attempt = attempt;
    this.progress = progress;
    this.root = target.connection().path(plan.batch().folder());
    this.placer =
        new FilePlacer(
            store,
            new Throttle(target.limits().bytesPerSecond()),
            attempt.token(),
            attempt::stillMine);
  }

  /**
   * Sends everything.
   *
   * @param sources opens the bytes of a file
   * @param completion the completion file; its path is its name
   * @return bytes that left now, what was there already not counted
   */
  long run(Sources sources, PackagedFile completion) {
    makeFolders();
    long sent = 0;
    for (var file : plan.files()) {
      sent += place(file, sources);
    }
    sweepTemporaries(root);
    requireComplete();
    sent += place(completion, sources);
    FaultPoints.pass(BATCH_COMPLETE);
    return sent;
  }

  /** Opens the bytes of a file of the package. */
  @FunctionalInterface
  interface Sources {
    OutgoingFile.Source of(PackagedFile file);
  }

  private void makeFolders() {
    var folders = new TreeSet<String>();
    folders.add(root);
    plan.files()
        .forEach(file -> folders.add(root + "/" + file.path().substring(0, slash(file.path()))));
    folders.forEach(store::ensureFolder);
  }

  private static int slash(String path) {
    return path.lastIndexOf('/');
  }

  private long place(PackagedFile file, Sources sources) {
    var outgoing =
        new OutgoingFile(root + "/" + file.path(), file.size(), file.md5(), sources.of(file));
    var reporter = new Reporter(file);
    var placed = placer.place(outgoing, reporter::moved);
    FaultPoints.pass(FILE_RENAMED);
    progress.accept(FileProgress.placed(file.path(), file.size(), placed));
    return placed.bytesSent();
  }

  /** Halves of files that dead attempts left behind; ours are all renamed by now. */
  private void sweepTemporaries(String folder) {
    for (var entry : store.list(folder)) {
      var path = folder + "/" + entry.name();
      if (entry.folder()) {
        sweepTemporaries(path);
      } else if (FilePlacer.isTemporary(entry.name())) {
        store.delete(path);
      }
    }
  }

  /** A store acts on the completion file at once, so everything else is looked at first. */
  private void requireComplete() {
    var there = new TreeMap<String, Long>();
    collect(root, "", there);
    there.remove(plan.batch().completionFile());
    if (!there.equals(plan.sizes())) {
      throw DeliveryFailure.of(
          ErrorCategory.REMOTE_STORAGE, "The store's folder does not hold what was sent to it");
    }
    attempt.stillMine();
  }

  private void collect(String folder, String prefix, Map<String, Long> into) {
    for (var entry : store.list(folder)) {
      if (entry.folder()) {
        collect(folder + "/" + entry.name(), prefix + entry.name() + "/", into);
      } else {
        into.put(prefix + entry.name(), entry.size());
      }
    }
  }

  /** Tells of a file's progress now and then, not at every buffer. */
  private final class Reporter {

    private final PackagedFile file;
    private long told;

    Reporter(PackagedFile file) {
      this.file = file;
    }

    void moved(long position) {
      if (position - told >= REPORT_EVERY_BYTES) {
        told = position;
        progress.accept(FileProgress.sending(file.path(), file.size(), position));
      }
    }
  }
}
