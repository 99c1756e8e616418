package dev.spindle.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL from a jar on Maven Central; durable as in production (fsync stays on).
 *
 * @param binaries folder of the unpacked server
 * @param cluster folder of its data
 * @param user as whom it runs
 */
public record PostgresProgram(Path binaries, Path cluster, PostgresUser user) {

  /** Who made the cluster. */
  public static final String SUPERUSER = "postgres";

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String BINARIES = "postgres-18";
  private static final int MINUTES_TO_INITIALIZE = 3;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "max_connections", "200",
          "shared_buffers", "96MB",
          "wal_level", "logical",
          "log_timezone", "UTC",
          "timezone", "UTC");

  /**
   * Makes everything that has to be there before the process. Safe to repeat.
   *
   * @param parts folder the binaries are unpacked into, once
   * @param folder for data; the cluster lies in it
   * @param password of the superuser, taken when the cluster is made
   * @throws IOException when it cannot be
   */
  public static PostgresProgram prepare(Path parts, Path folder, String password)
      throws IOException {
    Files.createDirectories(folder);
    var binaries = unpacked(parts);
    var user = PostgresUser.of(folder, binaries.resolve("bin/postgres"));
    var program = new PostgresProgram(binaries, cluster(folder), user);
    if (!Files.exists(program.cluster().resolve("PG_VERSION"))) {
      program.initialize(password);
    }
    return program;
  }

  /** Where the data lies below that folder. */
  public static Path cluster(Path folder) {
    return folder.resolve("cluster");
  }

  /** The command that is the server until it ends. */
  public List<String> server(int port) {
    var words =
        new ArrayList<>(
            List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                String.valueOf(port)));
    SETTINGS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> words.addAll(List.of("-c", one.getKey() + "=" + one.getValue())));
    return user.command(words);
  }

  private static Path unpacked(Path parts) throws IOException {
    var folder = parts.resolve(BINARIES);
    Files.createDirectories(parts);
    Archives.unpack(
        () ->
            Archives.xz(Objects.requireNonNull(PostgresProgram.class.getResourceAsStream(ARCHIVE))),
        folder);
    return folder;
  }

  private void initialize(String superusersPassword) throws IOException {
    var password = cluster.resolveSibling("password");
    Files.writeString(password, superusersPassword, StandardCharsets.UTF_8);
    Files.setAttribute(password, "unix:mode", 0600);
    Files.setAttribute(password, "unix:uid", Files.getAttribute(cluster.getParent(), "unix:uid"));
    try {
      run(
          user.command(
              List.of(
                  binaries.resolve("bin/initdb").toString(),
                  "-D",
                  cluster.toString(),
                  "-U",
                  SUPERUSER,
                  "--pwfile=" + password,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--locale=C")));
    } finally {
      Files.delete(password);
    }
  }

  private static void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MINUTES_TO_INITIALIZE, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("the database could not be initialized in time: " + said);
      }
      if (process.exitValue() != 0) {
        throw new IOException("the database could not be initialized: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the database was being initialized", e);
    }
  }
}
