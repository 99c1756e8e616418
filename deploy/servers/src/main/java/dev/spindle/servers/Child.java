package dev.spindle.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A process we started, perhaps in an earlier life of the launcher.
 *
 * @param name of the component
 * @param pid its process id
 * @param ticks its start time as the kernel counts it; pid and ticks together never come twice
 * @param fingerprint of the launch it came from
 */
public record Child(String name, long pid, long ticks, String fingerprint) {

  private static final int START_TIME_FIELD = 22;

  /** Whether that very process, and not another with its number, is still there. */
  public boolean isAlive() {
    return ticks(pid).filter(now -> now == ticks).isPresent();
  }

  /** Kernel ticks at which a process was started; empty when there is none, or only its remains. */
  public static Optional<Long> ticks(long pid) {
    try {
      var stat =
          Files.readString(Path.of("/proc", String.valueOf(pid), "stat"), StandardCharsets.UTF_8);
      // the second field is a name in brackets that may hold blanks and brackets itself
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return fields[0].equals("Z")
          ? Optional.empty()
          : Optional.of(Long.parseLong(fields[START_TIME_FIELD - 3]));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /**
   * Reads a record of a process: its number, its start and the fingerprint of its launch.
   *
   * @return empty when there is none, or it was cut short and names nothing that could be trusted
   */
  public static Optional<Child> recorded(String name, Path record) {
    try {
      var words = Files.readString(record).strip().split(" ");
      return Optional.of(
          new Child(name, Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /**
   * Asks it to end, and ends it when it has not after a while.
   *
   * @param signal {@code TERM} or {@code INT}
   * @return whether it ended by itself
   */
  public boolean stop(String signal, Duration patience) {
    if (!isAlive()) {
      return true;
    }
    signal(signal);
    if (awaitEnd(patience)) {
      return true;
    }
    var handle = ProcessHandle.of(pid).filter(_ -> isAlive());
    handle.ifPresent(ProcessHandle::destroyForcibly);
    awaitEnd(Duration.ofSeconds(5));
    return false;
  }

  /**
   * Sends a signal, and returns when it is sent.
   *
   * @param signal {@code TERM}, {@code KILL}, {@code STOP}, {@code CONT} …
   */
  public void signal(String signal) {
    signal(signal, List.of(pid));
  }

  /** Sends a signal to several processes at one moment; those that are gone are passed over. */
  public static void signal(String signal, List<Long> pids) {
    var numbers = pids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + numbers)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no shell to send a signal with", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaitEnd(Duration patience) {
    var handle = ProcessHandle.of(pid);
    if (handle.isEmpty() || !isAlive()) {
      return true;
    }
    try {
      handle.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return !isAlive();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return !isAlive();
    }
  }
}
