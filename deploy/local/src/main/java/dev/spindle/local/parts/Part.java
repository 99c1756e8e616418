package dev.spindle.local.parts;

import dev.spindle.local.jvm.Rehearsal;
import dev.spindle.local.process.Launch;
import java.util.Optional;

/** How one component is brought up. */
public interface Part {

  /**
   * Everything that has to be there before the process: files, formats, settings. Safe to repeat.
   *
   * @throws dev.spindle.local.Failure when it cannot be
   */
  Launch prepare();

  /**
   * Whether the running process does its work; asked again and again, so quick and without errors.
   */
  boolean isReady();

  /** What has to be done to the running process before others may use it. Safe to repeat. */
  default void complete() {}

  /**
   * A run of it beside the real one, in which its ahead-of-time cache is made; none where it has no
   * JVM.
   */
  default Optional<Rehearsal> rehearsal() {
    return Optional.empty();
  }

  /** The signal that ends it in order. */
  default String stopSignal() {
    return "TERM";
  }
}
