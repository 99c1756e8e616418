package dev.spindle.testkit.faults.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk of few megabytes that only one process sees: a tmpfs in a mount namespace of its own,
 * which ordinary users may make, too, where user namespaces are allowed.
 */
public final class SmallDisk {

  private SmallDisk() {}

  /**
   * The command that runs another with the disk mounted.
   *
   * @param folder where; exists
   */
  public static List<String> around(Path folder, int megabytes, List<String> command) {
    var whole =
        new ArrayList<>(
            List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=%dm none \"$0\" && exec \"$@\"".formatted(megabytes),
                folder.toString()));
    whole.addAll(command);
    return whole;
  }

  /** Whether this machine lets us. */
  public static boolean isPossible(Path folder) {
    try {
      return new ProcessBuilder(around(folder, 1, List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false; // no unshare here
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
