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
import dev.spindle.servers.BrokerProgram;
import dev.spindle.servers.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Kafka broker that is its own controller (KRaft). Its jars are on the launcher's class path.
 */
final class KafkaPart implements Part {

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
    var ports = site.ports();
    try {
      var broker =
          BrokerProgram.prepare(folder, ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER));
      var logging =
          Files.writeString(folder.resolve("log4j2.properties"), LOGGING, StandardCharsets.UTF_8);
      return jvm.launch(
          Component.KAFKA,
          classPath,
          Stream.concat(
                  Stream.of("-Dlog4j2.configurationFile=" + logging), broker.arguments().stream())
              .toList(),
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
      BrokerProgram.format(log);
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
    return !PortOwner.isFree(port) && BrokerProgram.answers(port);
  }

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
