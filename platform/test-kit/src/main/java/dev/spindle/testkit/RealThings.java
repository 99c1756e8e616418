package dev.spindle.testkit;

import dev.spindle.testkit.infra.Infrastructure;
import dev.spindle.testkit.infra.PostgresServer;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a service at the servers of this JVM, with a database of its own. */
public final class RealThings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            properties(Infrastructure.postgres().newDatabase(), Infrastructure.kafka()))
        .applyTo(context);
  }

  /** What a service has to be told to work with this database and that broker. */
  public static Map<String, String> properties(PostgresServer.Database database, String kafka) {
    return Map.ofEntries(
        Map.entry("spring.r2dbc.url", database.r2dbcUrl()),
        Map.entry("spring.r2dbc.username", database.appRole()),
        Map.entry("spring.r2dbc.password", database.password()),
        Map.entry("spring.flyway.url", database.jdbcUrl()),
        Map.entry("spring.flyway.user", database.ownerRole()),
        Map.entry("spring.flyway.password", database.password()),
        Map.entry("spring.kafka.bootstrap-servers", kafka),
        Map.entry("spindle.registry.url", Infrastructure.registry().toString()),
        Map.entry("spindle.objects.folder", Infrastructure.folder("objects").toString()),
        Map.entry(
            "spindle.secrets.keyset",
            Infrastructure.folder("keys").resolve("secrets.json").toString()),
        Map.entry("spindle.outbox.poll", "100ms"),
        Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens.ISSUER),
        Map.entry(
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", Tokens.jwkSetUri().toString()),
        Map.entry("logging.structured.format.console", ""),
        Map.entry("logging.level.root", "warn"));
  }
}
