package dev.spindle.local.parts;

import dev.spindle.local.Failure;
import dev.spindle.local.jvm.ClassPaths;
import dev.spindle.local.jvm.Jvm;
import dev.spindle.local.jvm.Rehearsal;
import dev.spindle.local.process.Launch;
import dev.spindle.local.process.PortOwner;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Database;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import dev.spindle.servers.Archives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Apicurio Registry, its schemas in a database of its own; refuses what is not fully compatible.
 */
final class RegistryPart implements Part {

  private static final int OK = 200;
  private static final String API = "/apis/ccompat/v7";
  private static final String SUBJECTS = API + "/subjects";

  private final Site site;
  private final Jvm jvm;

  RegistryPart(Site site, Jvm jvm) {
    this.site = site;
    this.jvm = jvm;
  }

  @Override
  public Launch prepare() {
    var folder = unpacked();
    return jvm.launch(
        Component.REGISTRY,
        List.of(),
        List.of("-jar", folder.resolve("quarkus-run.jar").toString()),
        environment());
  }

  @Override
  public Optional<Rehearsal> rehearsal() {
    int port = PortOwner.free();
    var elsewhere =
        Map.of(
            "QUARKUS_HTTP_PORT", String.valueOf(port),
            "QUARKUS_MANAGEMENT_PORT", String.valueOf(PortOwner.free()));
    return Optional.of(
        new Rehearsal(
            prepare(),
            List.of(),
            elsewhere,
            List.of(),
            () -> Ask.status("http://127.0.0.1:" + port + SUBJECTS) == OK));
  }

  @Override
  public boolean isReady() {
    return Ask.status(site.ports().http(Port.REGISTRY) + SUBJECTS) == OK;
  }

  // Without this rule the registry takes any schema at all.
  @Override
  public void complete() {
    if (Ask.put(site.ports().http(Port.REGISTRY) + API + "/config", "{\"compatibility\":\"FULL\"}")
        != OK) {
      throw new Failure("the schema registry does not take its compatibility rule");
    }
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_HTTP_PORT", String.valueOf(site.ports().of(Port.REGISTRY))),
        Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_MANAGEMENT_PORT", String.valueOf(site.ports().of(Port.REGISTRY_HEALTH))),
        Map.entry("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "false"),
        Map.entry("QUARKUS_LOG_LEVEL", "WARN"),
        Map.entry("APICURIO_LOG_LEVEL", "WARN"),
        Map.entry("APICURIO_STORAGE_KIND", "sql"),
        Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
        Map.entry("APICURIO_STORAGE_SNAPSHOT_LOCATION", site.home().data().toString()),
        Map.entry("APICURIO_DATASOURCE_URL", site.jdbcUrl(Database.REGISTRY.label())),
        Map.entry("APICURIO_DATASOURCE_USERNAME", Database.REGISTRY.owner()),
        Map.entry("APICURIO_DATASOURCE_PASSWORD", site.password(Database.REGISTRY.owner())),
        Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1"),
        Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1"),
        Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8"));
  }

  private Path unpacked() {
    var archive =
        ClassPaths.listed(site.root().resolve("deploy/local/target/classpath.txt")).stream()
            .filter(file -> file.getFileName().toString().startsWith("apicurio-registry-app-"))
            .findFirst()
            .orElseThrow(() -> new Failure("Maven did not list the schema registry's archive"));
    var folder =
        site.home().parts().resolve(archive.getFileName().toString().replace("-all.tar.gz", ""));
    try {
      Files.createDirectories(site.home().parts());
      Archives.unpack(() -> Archives.gzip(Files.newInputStream(archive)), folder);
      return folder;
    } catch (IOException e) {
      throw new Failure(
          "cannot unpack the schema registry to %s: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
