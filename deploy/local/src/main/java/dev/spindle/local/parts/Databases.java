package dev.spindle.local.parts;

import dev.spindle.local.Failure;
import dev.spindle.local.system.Database;
import dev.spindle.local.system.Site;
import dev.spindle.servers.PostgresProgram;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** One database a service, and two roles for each: the owner migrates, the app works. */
final class Databases {

  private static final String ROLE_EXISTS = "select 1 from pg_roles where rolname = ?";
  private static final String DATABASE_EXISTS = "select 1 from pg_database where datname = ?";

  private final Site site;

  Databases(Site site) {
    this.site = site;
  }

  /** Whether the server takes connections. */
  boolean answer() {
    try (var connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  /** Creates what is missing. */
  void create() {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (Database database : Database.values()) {
        role(connection, statement, database.owner());
        role(connection, statement, database.app());
        if (!exists(connection, DATABASE_EXISTS, database.label())) {
          create(statement, database);
        }
      }
    } catch (SQLException e) {
      throw new Failure("cannot create the databases: " + e.getMessage(), e);
    }
  }

  private static void create(Statement statement, Database database) throws SQLException {
    statement.execute("create database %s owner %s".formatted(database.label(), database.owner()));
    statement.execute("revoke all on database %s from public".formatted(database.label()));
    statement.execute(
        "grant connect on database %s to %s".formatted(database.label(), database.app()));
  }

  // The passwords are ours, URL-safe Base64, and utility statements take no parameters.
  private void role(Connection connection, Statement statement, String role) throws SQLException {
    var verb = exists(connection, ROLE_EXISTS, role) ? "alter" : "create";
    statement.execute("%s role %s login password '%s'".formatted(verb, role, site.password(role)));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", PostgresProgram.SUPERUSER);
    properties.setProperty("password", site.password(PostgresProgram.SUPERUSER));
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("socketTimeout", "60");
    return DriverManager.getConnection(site.jdbcUrl(PostgresProgram.SUPERUSER), properties);
  }
}
