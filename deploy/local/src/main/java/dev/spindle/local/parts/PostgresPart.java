package dev.spindle.local.parts;

import dev.spindle.local.Failure;
import dev.spindle.local.process.Launch;
import dev.spindle.local.process.LogTail;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** PostgreSQL from a jar on Maven Central; durable as in production (fsync stays on). */
public final class PostgresPart implements Part {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String BINARIES = "postgres-18";
  private static final int MINUTES_TO_INITIALIZE = 3;

  private final Site site;
  private final Databases databases;

  PostgresPart(Site site) {
    this.site = site;
    this.databases = new Databases(site);
  }

  /**
   * The server's data folder, which is an argument of its command line and tells it from others.
   */
  public static Path cluster(Path data) {
    return data.resolve("postgres").resolve("cluster");
  }

  @Override
  public Launch prepare() {
    var folder = site.home().data().resolve("postgres");
    try {
      Files.createDirectories(folder);
      var binaries = unpacked();
      var user = PostgresUser.of(folder, binaries.resolve("bin/postgres"));
      var cluster = cluster(site.home().data());
      if (!Files.exists(cluster.resolve("PG_VERSION"))) {
        initialize(user, binaries, cluster);
      }
      return new Launch(
          Component.POSTGRES.label(),
          user.command(server(binaries, cluster)),
          Map.of(),
          site.home().log(Component.POSTGRES));
    } catch (IOException e) {
      throw new Failure(
          "cannot prepare the database's folder " + folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public boolean isReady() {
    return databases.answer();
  }

  @Override
  public void complete() {
    databases.create();
  }

  // fast shutdown: closes the connections instead of waiting for the clients to do so
  @Override
  public String stopSignal() {
    return "INT";
  }

  private List<String> server(Path binaries, Path cluster) {
    return List.of(
        binaries.resolve("bin/postgres").toString(),
        "-D",
        cluster.toString(),
        "-p",
        String.valueOf(site.ports().of(Port.POSTGRES)),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "max_connections=200",
        "-c",
        "shared_buffers=96MB",
        "-c",
        "wal_level=logical",
        "-c",
        "log_timezone=UTC",
        "-c",
        "timezone=UTC");
  }

  private Path unpacked() throws IOException {
    var folder = site.home().parts().resolve(BINARIES);
    Files.createDirectories(site.home().parts());
    Archives.unpack(
        () -> Archives.xz(Objects.requireNonNull(PostgresPart.class.getResourceAsStream(ARCHIVE))),
        folder);
    return folder;
  }

  private void initialize(PostgresUser user, Path binaries, Path cluster) throws IOException {
    var password = cluster.resolveSibling("password");
    Files.writeString(password, site.password(Databases.SUPERUSER), StandardCharsets.UTF_8);
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
                  Databases.SUPERUSER,
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

  private void run(List<String> command) throws IOException {
    var log = site.home().logs().resolve("initdb.log");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(MINUTES_TO_INITIALIZE, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new Failure("the database could not be initialized in time; see " + log);
      }
      if (process.exitValue() != 0) {
        throw new Failure(
            "the database could not be initialized: " + String.join(" ", LogTail.of(log, 3)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while the database was being initialized", e);
    }
  }
}
