package dev.spindle.local.parts;

import dev.spindle.local.Failure;
import dev.spindle.local.jvm.ClassPaths;
import dev.spindle.local.jvm.Jvm;
import dev.spindle.local.jvm.Rehearsal;
import dev.spindle.local.process.Launch;
import dev.spindle.local.process.PortOwner;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One Kafka broker that is its own controller (KRaft). Its jars are on the launcher's class path.
 */
final class KafkaPart implements Part {

  private static final int PATIENCE_MILLIS = 4_000;

  private final Site site;
  private final Jvm jvm;
  private final List<Path> classPath;

  KafkaPart(Site site, Jvm jvm) {
    this.site = site;
    this.jvm = jvm;
    this.classPath =
        ClassPaths.listed(site.root().resolve("deploy/local/target/classpath.txt")).stream()
            .filter(file -> file.toString().endsWith(".jar") && !file.startsWith(site.root()))
            .toList();
  }

  @Override
  public Launch prepare() {
    var folder = site.home().data().resolve("kafka");
    try {
      Files.createDirectories(folder);
      format(folder.resolve("log"));
      var settings = write(folder.resolve("server.properties"), settings(folder.resolve("log")));
      var logging = write(folder.resolve("log4j2.properties"), LOGGING);
      return jvm.launch(
          Component.KAFKA,
          classPath,
          List.of("-Dlog4j2.configurationFile=" + logging, "kafka.Kafka", settings.toString()),
          Map.of());
    } catch (IOException e) {
      throw new Failure("cannot prepare the broker's folder " + folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<Rehearsal> rehearsal() {
    var log = site.home().aot().resolve("kafka-rehearsal");
    try {
      Folders.delete(log);
      format(log);
    } catch (IOException e) {
      throw new Failure("cannot prepare " + log + ": " + e.getMessage(), e);
    }
    int port = PortOwner.free();
    int controller = PortOwner.free();
    var elsewhere =
        Stream.of(
                "log.dirs=" + log,
                "listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                    .formatted(port, controller),
                "controller.quorum.voters=1@127.0.0.1:" + controller)
            .flatMap(setting -> Stream.of("--override", setting))
            .toList();
    return Optional.of(
        new Rehearsal(prepare(), List.of(), Map.of(), elsewhere, () -> answers(port)));
  }

  @Override
  public boolean isReady() {
    return answers(site.ports().of(Port.KAFKA));
  }

  private static boolean answers(int port) {
    if (PortOwner.isFree(port)) {
      return false;
    }
    var settings = new Properties();
    settings.put("bootstrap.servers", "127.0.0.1:" + port);
    settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
    settings.put("request.timeout.ms", PATIENCE_MILLIS);
    try (var admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void format(Path log) throws IOException {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(log);
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(log.toString())
          .addDirectory(log.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new Failure("cannot format the broker's folder " + log + ": " + e.getMessage(), e);
    }
  }

  private String settings(Path log) {
    var ports = site.ports();
    return SETTINGS.formatted(
        ports.of(Port.KAFKA),
        ports.of(Port.KAFKA_CONTROLLER),
        ports.of(Port.KAFKA_CONTROLLER),
        log);
  }

  private static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  // One node, little memory; a broker that was killed is fenced after 1.5 s, so it is soon back.
  private static final String SETTINGS =
      """
      process.roles=broker,controller
      node.id=1
      listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
      controller.quorum.voters=1@127.0.0.1:%d
      controller.listener.names=CONTROLLER
      log.dirs=%s
      auto.create.topics.enable=false
      broker.session.timeout.ms=1500
      broker.heartbeat.interval.ms=300
      offsets.topic.replication.factor=1
      offsets.topic.num.partitions=4
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      transaction.state.log.num.partitions=2
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      share.coordinator.state.topic.num.partitions=2
      group.initial.rebalance.delay.ms=0
      num.network.threads=2
      num.io.threads=4
      background.threads=2
      num.recovery.threads.per.data.dir=1
      log.cleaner.threads=1
      log.cleaner.dedupe.buffer.size=4194304
      """;

  private static final String LOGGING =
      """
      rootLogger.level = warn
      rootLogger.appenderRef.out.ref = out
      appender.out.type = Console
      appender.out.name = out
      appender.out.layout.type = PatternLayout
      appender.out.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p %c{1} %m%n
      logger.server.name = kafka.server.KafkaRaftServer
      logger.server.level = info
      """;
}
