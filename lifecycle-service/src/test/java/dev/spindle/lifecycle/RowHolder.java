package dev.spindle.lifecycle;

import dev.spindle.testkit.infra.Infrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.core.env.Environment;

/** Holds a release's row, so that writers queue behind it: a race on purpose, not by luck. */
public final class RowHolder implements AutoCloseable {

  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = '%s'";

  private final Connection holder;
  private final Connection admin;

  /** Takes the row. */
  public RowHolder(Environment service, UUID releaseId) throws SQLException {
    admin = Infrastructure.postgres().admin("postgres");
    holder =
        DriverManager.getConnection(
            service.getRequiredProperty("spring.flyway.url"),
            service.getRequiredProperty("spring.flyway.user"),
            service.getRequiredProperty("spring.flyway.password"));
    holder.setAutoCommit(false);
    run("select set_config('app.system', 'on', true)");
    run("select 1 from release_lifecycle where release_id = '%s' for update".formatted(releaseId));
  }

  /** How many wait for a lock in that database by now. */
  public int waiting() throws SQLException {
    try (var statement = admin.createStatement();
        var rows = statement.executeQuery(WAITING.formatted(holder.getCatalog()))) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Lets the row go. */
  @Override
  public void close() throws SQLException {
    holder.rollback();
    holder.close();
    admin.close();
  }

  private void run(String sql) throws SQLException {
    try (var statement = holder.createStatement()) {
      statement.execute(sql);
    }
  }
}
