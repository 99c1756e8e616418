package dev.spindle.platform.work;

/** Somebody else has the work by now; what this worker wanted to write is not written. */
public final class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLostException(Lease lease) {
    super(
        "%s %s is in other hands than token %d"
            .formatted(lease.kind(), lease.workId(), lease.token()));
  }
}
