package dev.spindle.local.process;

import dev.spindle.servers.Child;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Processes of this run that nobody wrote down, because the launcher was killed or its folder
 * deleted. Told by the mark that every one of our command lines carries.
 */
public final class Orphans {

  private static final String MARK = "-Dspindle.child=";

  private Orphans() {}

  /** The mark of the processes of a run; its folder makes it unique on a machine. */
  public static String mark(Path home, String name) {
    return MARK + home + "#" + name;
  }

  /**
   * Living processes with this run's mark, or with one of these arguments, that are not recorded.
   */
  public static List<Child> find(Path home, Set<Long> recorded, String... otherMarks) {
    var marks = Set.of(otherMarks);
    return ProcessHandle.allProcesses()
        .filter(process -> !recorded.contains(process.pid()))
        .filter(process -> isOurs(process.pid(), home, marks))
        .flatMap(
            process ->
                Child.ticks(process.pid()).stream()
                    .map(t -> new Child("orphan", process.pid(), t, "-")))
        .collect(Collectors.toList());
  }

  private static boolean isOurs(long pid, Path home, Set<String> marks) {
    return Arrays.stream(arguments(pid))
        .anyMatch(word -> word.startsWith(MARK + home + "#") || marks.contains(word));
  }

  static String[] arguments(long pid) {
    try {
      return Files.readString(
              Path.of("/proc", String.valueOf(pid), "cmdline"), StandardCharsets.UTF_8)
          .split("\0");
    } catch (IOException _) {
      // gone since it was listed
      return new String[0];
    }
  }
}
