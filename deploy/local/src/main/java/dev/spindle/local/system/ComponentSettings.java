package dev.spindle.local.system;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each of our programs is told. Keys are the ones of their {@code application.yaml}; they are
 * handed over as environment variables, so that no password shows in a process list.
 */
public final class ComponentSettings {

  /** Requests a minute; one person with a script at hand is no reason to say no. */
  private static final Map<String, String> LIMITS =
      Map.of("reads", "6000", "writes", "3000", "uploads", "3000");

  /** A practice store answers within seconds, so it is looked at every second. */
  private static final Map<String, String> PRACTICE_DELIVERY =
      Map.of(
          "spindle.delivery.quiet-period", "2s",
          "spindle.delivery.retry.first", "2s",
          "spindle.delivery.acknowledgements.poll", "1s");

  private static final int DOORS = 4;

  private final Site site;

  /**
   * @param site the run
   */
  public ComponentSettings(Site site) {
    this.site = site;
  }

  /** Configuration keys and values of one of our programs, sorted by key. */
  public Map<String, String> of(Component component) {
    var settings = new TreeMap<String, String>();
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", String.valueOf(site.ports().of(component.port())));
    component.database().ifPresent(database -> addService(settings, component, database));
    switch (component) {
      case IDENTITY -> addIdentity(settings);
      case SANDBOX -> addSandbox(settings);
      case GATEWAY -> addGateway(settings);
      case DELIVERY -> addDelivery(settings);
      case DSP_SYNC -> addStores(settings);
      case VIDEO_METRICS ->
          settings.put(
              "video.youtube.base-url", site.ports().http(Port.SANDBOX) + "/lantern/youtube/v3");
      default -> {}
    }
    return settings;
  }

  /** The same as environment variables, in Spring's relaxed form. */
  public Map<String, String> environment(Component component) {
    var environment = new TreeMap<String, String>();
    of(component).forEach((key, value) -> environment.put(variable(key), value));
    return environment;
  }

  /**
   * {@code spring.r2dbc.url} to {@code SPRING_R2DBC_URL}; dashes are dropped, as Spring wants it.
   */
  public static String variable(String key) {
    return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private void addService(Map<String, String> settings, Component component, Database database) {
    var ports = site.ports();
    settings.put(
        "spring.r2dbc.url",
        "r2dbc:postgresql://" + ports.address(Port.POSTGRES) + "/" + database.label());
    settings.put("spring.r2dbc.username", database.app());
    settings.put("spring.r2dbc.password", site.password(database.app()));
    settings.put("spring.flyway.url", site.jdbcUrl(database.label()));
    settings.put("spring.flyway.user", database.owner());
    settings.put("spring.flyway.password", site.password(database.owner()));
    settings.put("spindle.objects.folder", data("objects"));
    settings.put("spindle.secrets.keyset", data("keys/" + component.label() + ".json"));
    addEvents(settings);
    addTokens(settings);
  }

  private void addEvents(Map<String, String> settings) {
    settings.put("spring.kafka.bootstrap-servers", site.ports().address(Port.KAFKA));
    settings.put("spindle.registry.url", site.ports().http(Port.REGISTRY) + "/apis/ccompat/v7");
  }

  private void addTokens(Map<String, String> settings) {
    var issuer = site.ports().http(Port.IDENTITY);
    settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
    settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer + "/oauth2/jwks");
  }

  private void addIdentity(Map<String, String> settings) {
    settings.put("spindle.identity.issuer", site.ports().http(Port.IDENTITY));
    settings.put("spindle.identity.key-file", data("keys/identity.json"));
    settings.put("spindle.identity.gateway.secret", site.secrets().get("gateway.client"));
    settings.put("spindle.identity.gateway.home", site.ports().http(Port.GATEWAY));
  }

  private void addDelivery(Map<String, String> settings) {
    settings.putAll(PRACTICE_DELIVERY);
    int door = site.ports().of(Port.SANDBOX_SFTP);
    settings.put(
        "spindle.delivery.allowed-hosts",
        IntStream.range(door, door + DOORS)
            .mapToObj(port -> "127.0.0.1:" + port)
            .collect(Collectors.joining(",")));
    site.ddex()
        .ifPresent(folder -> settings.put("spindle.delivery.ddex-folder", folder.toString()));
  }

  private void addSandbox(Map<String, String> settings) {
    settings.put("spindle.sandbox.folder", site.home().stores().toString());
    settings.put("spindle.sandbox.sftp-port", String.valueOf(site.ports().of(Port.SANDBOX_SFTP)));
    site.ddex().ifPresent(folder -> settings.put("spindle.sandbox.ddex-folder", folder.toString()));
  }

  /** The stores whose catalogues are read are the sandbox's. */
  private void addStores(Map<String, String> settings) {
    var sandbox = site.ports().http(Port.SANDBOX);
    settings.put("dsp-sync.providers.spotify.url", sandbox + "/northwind");
    settings.put("dsp-sync.providers.spotify-accounts", sandbox + "/northwind");
    settings.put("dsp-sync.providers.apple-music.url", sandbox + "/aurora");
    settings.put("dsp-sync.providers.deezer.url", sandbox + "/cascade");
  }

  private void addGateway(Map<String, String> settings) {
    addEvents(settings);
    addTokens(settings);
    LIMITS.forEach((kind, perMinute) -> settings.put("spindle.limits." + kind, perMinute));
    settings.put("spindle.console.folder", site.root().resolve("console/dist").toString());
    settings.put("spindle.login.issuer", site.ports().http(Port.IDENTITY));
    settings.put("spindle.login.client-id", "spindle-gateway");
    settings.put("spindle.login.client-secret", site.secrets().get("gateway.client"));
    for (var component : Component.values()) {
      if (component.program().isPresent() && component.database().isPresent()) {
        settings.put("spindle.services." + routed(component), site.ports().http(component.port()));
      }
    }
  }

  private static String routed(Component service) {
    return service == Component.VIDEO_METRICS ? "video" : service.label();
  }

  private String data(String path) {
    return site.home().data().resolve(path).toString();
  }
}
