package dev.spindle.testkit.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL of this JVM's own; hands out fresh databases with an owner and a runtime role each.
 */
public final class PostgresServer {

  private static final String PASSWORD = "test";

  /** A fresh database. */
  public record Database(String host, int port, String name) {

    public String jdbcUrl() {
      return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    public String r2dbcUrl() {
      return "r2dbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** Owns the tables; migrates. */
    public String ownerRole() {
      return name + "_owner";
    }

    /** Owns nothing; the service works under it. */
    public String appRole() {
      return name + "_app";
    }

    public String password() {
      return PASSWORD;
    }
  }

  private final String host;
  private final int port;
  private final String adminPassword;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(String host, int port, String adminPassword) {
    this.host = host;
    this.port = port;
    this.adminPassword = adminPassword;
  }

  /** A server that somebody else started. */
  public static PostgresServer at(String host, int port, String superusersPassword) {
    return new PostgresServer(host, port, superusersPassword);
  }

  static PostgresServer embedded() {
    try {
      var server =
          EmbeddedPostgres.builder()
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "200")
              .start();
      return new PostgresServer("127.0.0.1", server.getPort(), "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
  static PostgresServer container() {
    var container =
        new PostgreSQLContainer("postgres:18").withUsername("postgres").withPassword("postgres");
    container.start();
    return new PostgresServer(container.getHost(), container.getFirstMappedPort(), "postgres");
  }

  /** Makes a database nobody else uses. */
  public Database newDatabase() {
    var name = "test_" + databases.incrementAndGet();
    var database = new Database(host, port, name);
    try (var admin = admin("postgres")) {
      run(
          admin,
          List.of(
              "create role %s login password '%s'".formatted(database.ownerRole(), PASSWORD),
              "create role %s login password '%s'".formatted(database.appRole(), PASSWORD),
              "create database %s owner %s".formatted(name, database.ownerRole())));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }

  /** A superuser's connection, for looking behind the scenes. */
  public Connection admin(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(host, port, database), "postgres", adminPassword);
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    for (var sql : statements) {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
