package dev.spindle.platform.replay;

/** Counters of a running replay, in records. */
record ReplayProgress(long scanned, long applied, long failed, long total) {

  ReplayProgress skipped() {
    return new ReplayProgress(scanned + 1, applied, failed, total);
  }

  ReplayProgress worked() {
    return new ReplayProgress(scanned + 1, applied + 1, failed, total);
  }

  ReplayProgress unworkable() {
    return new ReplayProgress(scanned + 1, applied, failed + 1, total);
  }
}
