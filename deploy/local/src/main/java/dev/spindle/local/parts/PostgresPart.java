package dev.spindle.local.parts;

import dev.spindle.local.Failure;
import dev.spindle.local.process.Launch;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import dev.spindle.servers.PostgresProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The run's PostgreSQL. */
public final class PostgresPart implements Part {

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
    return PostgresProgram.cluster(data.resolve("postgres"));
  }

  @Override
  public Launch prepare() {
    var folder = site.home().data().resolve("postgres");
    try {
      var program =
          PostgresProgram.prepare(
              site.home().parts(), folder, site.password(PostgresProgram.SUPERUSER));
      return new Launch(
          Component.POSTGRES.label(),
          program.server(site.ports().of(Port.POSTGRES)),
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
}
