package dev.spindle.platform.replay;

/** Counters of a running replay, in records. */
record ReplayProgress(long scanned, long applied, long failed, long total) {

  ReplayProgress skipped(int records) {
    return new ReplayProgress(scanned + records, applied, failed, total);
  }

  ReplayProgress worked(int records) {
    return new ReplayProgress(scanned + records, applied + records, failed, total);
  }

  ReplayProgress unworkable() {
    return new ReplayProgress(scanned + 1, applied, failed + 1, total);
  }
}
