package dev.spindle.testkit.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** One server of each kind per JVM, started when first asked for. */
public final class Infrastructure {

  private Infrastructure() {}

  /** Holder idiom: the JVM starts each server once, when it is first needed. */
  private static final class Docker {
    static final boolean AVAILABLE = DockerClientFactory.instance().isDockerAvailable();
  }

  private static final class Postgres {
    static final PostgresServer SERVER =
        Docker.AVAILABLE ? PostgresServer.container() : PostgresServer.embedded();
  }

  private static final class Kafka {
    static final String BOOTSTRAP = Docker.AVAILABLE ? container() : embedded();

    private static String embedded() {
      var broker = new EmbeddedKafkaKraftBroker(1, 1);
      broker.brokerProperty("auto.create.topics.enable", "false");
      broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
      broker.brokerProperty("offsets.topic.num.partitions", "3");
      broker.brokerProperty("log.cleaner.dedupe.buffer.size", "4194304");
      broker.afterPropertiesSet();
      return broker.getBrokersAsString();
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
    private static String container() {
      var container = new KafkaContainer("apache/kafka:4.2.1");
      container.start();
      return container.getBootstrapServers();
    }
  }

  private static final class Registry {
    static final RegistryServer SERVER = new RegistryServer();
  }

  public static PostgresServer postgres() {
    return Postgres.SERVER;
  }

  /** Bootstrap servers of the broker. */
  public static String kafka() {
    return Kafka.BOOTSTRAP;
  }

  /** Root of the schema registry's API. */
  public static URI registry() {
    return Registry.SERVER.address();
  }

  /** The registry itself, to take it down. */
  public static RegistryServer registryServer() {
    return Registry.SERVER;
  }

  /** A fresh folder. */
  public static Path folder(String name) {
    try {
      return Files.createTempDirectory("spindle-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fresh folder that servers may enter which run as somebody else. */
  public static Path openFolder(String name) {
    var folder = folder(name);
    try {
      return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where third-party parts are unpacked, once for all runs of this user. */
  public static Path parts() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "spindle-parts-" + System.getProperty("user.name"));
  }

  /** A loopback port that is free now. */
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
