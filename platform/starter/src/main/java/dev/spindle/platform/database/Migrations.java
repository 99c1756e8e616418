package dev.spindle.platform.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the database up to date as its owner: first the platform's tables, then the service's own
 * (two histories), then the runtime role's grants. The runtime role owns nothing, so it can neither
 * alter a table nor step around row-level security.
 */
public final class Migrations implements FlywayMigrationStrategy {

  private final String runtimeRole;

  /**
   * @param runtimeRole the role the service works under
   */
  public Migrations(String runtimeRole) {
    if (!runtimeRole.matches("[a-z_][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("Not a plain role name: " + runtimeRole);
    }
    this.runtimeRole = runtimeRole;
  }

  @Override
  public void migrate(Flyway service) {
    Flyway.configure()
        .configuration(service.getConfiguration())
        .locations("classpath:db/platform")
        .table("flyway_platform_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
    Flyway.configure()
        .configuration(service.getConfiguration())
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
    grant(service);
  }

  private void grant(Flyway service) {
    var statements =
        """
        grant usage on schema public to %1$s;
        grant select, insert, update, delete on all tables in schema public to %1$s;
        grant usage on all sequences in schema public to %1$s;
        revoke all on flyway_schema_history, flyway_platform_history from %1$s;
        revoke update, delete on ops_audit from %1$s;
        """
            .formatted(runtimeRole);
    try (var connection = service.getConfiguration().getDataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot grant to " + runtimeRole, e);
    }
  }
}
