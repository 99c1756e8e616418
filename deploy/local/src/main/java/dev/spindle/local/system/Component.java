package dev.spindle.local.system;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every process of the local run, in the order in which they are shown. */
public enum Component {
  POSTGRES("databases", Port.POSTGRES),
  KAFKA("topics", Port.KAFKA),
  REGISTRY("schema registry", Port.REGISTRY, Database.REGISTRY),
  IDENTITY(
      "sign-in",
      Port.IDENTITY,
      program("deploy/identity", "spindle-identity", "identity.Identity")),
  SANDBOX(
      "practice stores",
      Port.SANDBOX,
      program("deploy/sandbox", "spindle-sandbox", "sandbox.Sandbox")),
  CATALOG("what a release is", Port.CATALOG, service("catalog"), Database.CATALOG),
  LIFECYCLE("where it stands", Port.LIFECYCLE, service("lifecycle"), Database.LIFECYCLE),
  DSP_SYNC(
      "what the stores say",
      Port.DSP_SYNC,
      program("dsp-sync-service", "dsp-sync-service", "dspsync.DspSync"),
      Database.DSP_SYNC),
  IMPORT(
      "how it gets in",
      Port.IMPORT,
      program("import-service", "import-service", "imports.Import"),
      Database.IMPORT),
  DELIVERY("how it gets out", Port.DELIVERY, service("delivery"), Database.DELIVERY),
  VIDEO_METRICS(
      "the video beside it",
      Port.VIDEO_METRICS,
      program("video-metrics-service", "video-metrics-service", "video.VideoMetrics"),
      Database.VIDEO_METRICS),
  GATEWAY("the one door", Port.GATEWAY, program("gateway", "gateway", "gateway.Gateway"));

  /**
   * A program of this repository.
   *
   * @param module its folder
   * @param artifact its jar's name, without ending
   * @param mainClass what to start
   */
  public record Program(String module, String artifact, String mainClass) {}

  private final String purpose;
  private final Port port;
  private final @Nullable Program program;
  private final @Nullable Database database;

  Component(String purpose, Port port) {
    this(purpose, port, null, null);
  }

  Component(String purpose, Port port, Database database) {
    this(purpose, port, null, database);
  }

  Component(String purpose, Port port, Program program) {
    this(purpose, port, program, null);
  }

  Component(String purpose, Port port, @Nullable Program program, @Nullable Database database) {
    this.purpose = purpose;
    this.port = port;
    this.program = program;
    this.database = database;
  }

  private static Program service(String name) {
    var type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return program(name + "-service", name + "-service", name + "." + type);
  }

  private static Program program(String module, String artifact, String type) {
    return new Program(module, artifact, "dev.spindle." + type + "Application");
  }

  /** Kebab case, as people type it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A few words on what it is for. */
  public String purpose() {
    return purpose;
  }

  /** The port it is reached at. */
  public Port port() {
    return port;
  }

  /** What to start, when it is one of our own. */
  public Optional<Program> program() {
    return Optional.ofNullable(program);
  }

  /** Its database, when it has one. */
  public Optional<Database> database() {
    return Optional.ofNullable(database);
  }

  /** What has to be ready before it can start; everything else it waits for by itself. */
  public List<Component> needs() {
    return database == null ? List.of() : List.of(POSTGRES);
  }

  /** The component a person means: its label, or the folder of its module. */
  public static Optional<Component> named(String text) {
    return Arrays.stream(values())
        .filter(c -> c.label().equals(text) || (c.label() + "-service").equals(text))
        .findFirst();
  }
}
