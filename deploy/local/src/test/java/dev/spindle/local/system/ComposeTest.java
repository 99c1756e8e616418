package dev.spindle.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** {@code deploy/compose.yaml} describes the system the launcher starts, or it is red. */
class ComposeTest {

  /** What only containers need. */
  private static final Set<String> ONLY_THERE = Set.of("SPINDLE_SANDBOX_SFTPADDRESS");

  private static final Set<String> HELPERS = Set.of("registry-rule");
  private static final String PASSWORD = "${SPINDLE_PASSWORD:-spindle}";

  @TempDir Path folder;

  private Map<String, Map<String, ?>> services;
  private ComponentSettings launcher;

  @BeforeEach
  void readBoth() throws IOException {
    Map<String, Map<String, Map<String, ?>>> compose =
        new Yaml().load(Files.readString(Path.of("../compose.yaml")));
    services = compose.get("services");
    var home = new Home(Path.of("/home"));
    launcher =
        new ComponentSettings(
            new Site(
                Path.of("/root"),
                home,
                Ports.STANDARD,
                new Secrets(folder.resolve("s")),
                Optional.of(Path.of("/ddex")),
                Pace.QUICK));
  }

  static Stream<Component> programs() {
    return Arrays.stream(Component.values()).filter(c -> c.program().isPresent());
  }

  @Test
  void bothHaveTheSameComponents() {
    var labels = new TreeSet<>(Arrays.stream(Component.values()).map(Component::label).toList());

    assertThat(services.keySet()).containsAll(labels);
    labels.addAll(HELPERS);
    assertThat(labels).containsAll(services.keySet());
  }

  @Test
  void bothListenAtTheSamePorts() {
    for (var component : Component.values()) {
      int port = component.port().standard();
      assertThat(list(component, "ports")).contains("127.0.0.1:%d:%d".formatted(port, port));
    }
  }

  @Test
  void nothingIsPublishedBeyondLoopback() {
    assertThat(services.values().stream().flatMap(s -> strings(s.get("ports")).stream()))
        .allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void bothTellAProgramTheSame(Component program) {
    Map<String, String> expected = new TreeMap<>();
    launcher
        .environment(program)
        .forEach((key, value) -> expected.put(key, inContainers(key, value)));

    var actual = new TreeMap<String, String>();
    ((Map<?, ?>) services.get(program.label()).get("environment"))
        .forEach((key, value) -> actual.put(String.valueOf(key), String.valueOf(value)));
    ONLY_THERE.forEach(actual::remove);

    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theJarIsTheModulesOwn(Component program) {
    var artifact = program.program().orElseThrow().artifact();
    assertThat(list(program, "volumes"))
        .anyMatch(v -> v.endsWith("/" + artifact + "-exec.jar:/app.jar:ro"));
  }

  @Test
  void everyDatabaseIsCreated() throws IOException {
    var script = Files.readString(Path.of("../compose-databases.sh"));

    for (var database : Database.values()) {
      assertThat(script).containsPattern("for database in .*\\b" + database.label() + "\\b.*;");
    }
  }

  /** Inside, addresses are names of services, folders are volumes, and there is one password. */
  private static String inContainers(String key, String value) {
    if (key.endsWith("PASSWORD") || key.endsWith("SECRET")) {
      return PASSWORD;
    }
    if (key.equals("SERVER_ADDRESS")) {
      return "0.0.0.0";
    }
    if (key.equals("SPINDLE_IDENTITY_GATEWAY_HOME")) {
      return value;
    }
    var inside =
        value
            .replace("127.0.0.1:8090", "identity.localhost:8090")
            .replace("127.0.0.1:9192", "kafka:9092")
            .replaceAll("127\\.0\\.0\\.1:(812[2-5])", "sandbox:$1")
            .replace("/home/data", "/data")
            .replace("/home/stores", "/stores")
            .replace("/root/console/dist", "/console");
    for (var component : Component.values()) {
      inside =
          inside.replace(
              "127.0.0.1:" + component.port().standard(),
              component.label() + ":" + component.port().standard());
    }
    return inside;
  }

  private List<String> list(Component component, String key) {
    return strings(services.get(component.label()).get(key));
  }

  private static List<String> strings(Object list) {
    return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }
}
