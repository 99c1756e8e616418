package dev.spindle.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. Where the launcher is root, the server runs as nobody; where
 * nobody cannot reach the folder (a clone under {@code /root}), in a user namespace instead, in
 * which root is not root.
 *
 * @param prefix words in front of the server's command
 */
public record PostgresUser(List<String> prefix) {

  private static final int ROOT = 0;
  private static final int NOBODY = 65_534;

  /** In a user namespace, where everybody is nobody. */
  private static final PostgresUser APART = new PostgresUser(List.of("unshare", "-U"));

  /**
   * Finds the way that works here, and makes the folder its own.
   *
   * @param folder for the server's data; exists
   * @param program the server's binary
   * @throws IOException when there is none
   */
  static PostgresUser of(Path folder, Path program) throws IOException {
    if (!Integer.valueOf(ROOT).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
      return hasName() || !APART.reaches(folder, program) ? new PostgresUser(List.of()) : APART;
    }
    var nobody =
        new PostgresUser(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    own(folder, NOBODY);
    if (nobody.reaches(folder, program)) {
      return nobody;
    }
    own(folder, ROOT);
    if (APART.reaches(folder, program)) {
      return APART;
    }
    throw new IOException(
        "PostgreSQL does not run as root, and no other user can reach "
            + folder
            + ". Run ./spindle as an ordinary user, or clone to a folder that others may enter");
  }

  /** The command as this user. */
  public List<String> command(List<String> words) {
    var command = new ArrayList<>(prefix);
    command.addAll(words);
    return command;
  }

  // A container may run as a number that no passwd file knows; PostgreSQL wants a name.
  private static boolean hasName() {
    return !"?".equals(System.getProperty("user.name"));
  }

  private boolean reaches(Path folder, Path program) throws IOException {
    var probe =
        List.of(
            "sh", "-c", "test -w \"$0\" && test -x \"$1\"", folder.toString(), program.toString());
    try {
      var process =
          new ProcessBuilder(command(probe))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      // no such tool here
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void own(Path folder, int uid) throws IOException {
    if (Integer.valueOf(uid).equals(Files.getAttribute(folder, "unix:uid"))) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", uid);
        Files.setAttribute(file, "unix:gid", uid);
      }
    }
  }
}
