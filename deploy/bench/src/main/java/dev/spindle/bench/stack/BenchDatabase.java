package dev.spindle.bench.stack;

import dev.spindle.local.system.Site;
import dev.spindle.platform.database.Migrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * A database beside those of the services, with the platform's tables, for what is measured without
 * a service around it.
 */
public final class BenchDatabase {

  private static final String NAME = "bench";
  private static final String OWNER = "bench_owner";
  private static final String APP = "bench_app";

  private final String url;
  private final String password;

  /** Creates it; PostgreSQL has to be up. */
  public BenchDatabase(Site site) throws SQLException {
    url = site.jdbcUrl(NAME);
    password = site.password(APP);
    try (var connection =
            DriverManager.getConnection(
                site.jdbcUrl("postgres"), "postgres", site.password("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("create role %s login password '%s'".formatted(APP, password));
      statement.execute("create role %s login password '%s'".formatted(OWNER, password));
      statement.execute("create database %s owner %s".formatted(NAME, OWNER));
    }
    migrate();
  }

  private void migrate() {
    var flyway =
        Flyway.configure().dataSource(url, OWNER, password).locations("classpath:db/bench").load();
    new Migrations(APP).migrate(flyway);
  }

  /** A connection of the runtime role, with the rights of a relay. */
  public Connection open() throws SQLException {
    var connection = DriverManager.getConnection(url, APP, password);
    execute(connection, "select set_config('app.system', 'on', false)");
    return connection;
  }

  /** Empties the outbox, as its owner may. */
  public void forget() throws SQLException {
    try (var connection = owner()) {
      execute(connection, "truncate outbox, outbox_sent");
    }
  }

  public static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** First column of the first row. */
  public static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** A connection of the role that owns the tables. */
  public Connection owner() throws SQLException {
    return DriverManager.getConnection(url, OWNER, password);
  }

  /** For a client that is not Java; the password is not in it. */
  public String address() {
    return "postgresql://%s@%s".formatted(APP, url.substring(url.indexOf("//") + 2));
  }

  public String password() {
    return password;
  }
}
