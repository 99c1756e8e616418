package dev.spindle.local.system;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One local run: where it lies, where it listens, what it keeps secret.
 *
 * @param root the repository
 * @param home the run's own folder
 * @param ports the run's ports
 * @param secrets the run's passwords
 * @param ddex folder with DDEX schemas, where they are installed
 * @param pace what its JVMs are tuned for
 */
public record Site(
    Path root, Home home, Ports ports, Secrets secrets, Optional<Path> ddex, Pace pace) {

  /** The same run at another pace. */
  public Site at(Pace other) {
    return new Site(root, home, ports, secrets, ddex, other);
  }

  /** JDBC address of a database. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + ports.address(Port.POSTGRES) + "/" + database;
  }

  /** Password of a database role. */
  public String password(String role) {
    return secrets.get("postgres." + role);
  }
}
