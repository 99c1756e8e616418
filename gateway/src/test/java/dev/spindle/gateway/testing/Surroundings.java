package dev.spindle.gateway.testing;

import dev.spindle.contracts.topics.Topics;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Everything around the gateway, started once for all tests of a run. */
public final class Surroundings {

  public static final TestIssuer ISSUER = new TestIssuer();
  public static final TestRegistry REGISTRY = new TestRegistry();

  /** By the service's name in configuration. */
  public static final Map<String, ServiceStub> SERVICES =
      List.of("catalog", "lifecycle", "dsp-sync", "import", "delivery", "video").stream()
          .collect(Collectors.toMap(name -> name, ServiceStub::new));

  private static final int PARTITIONS = 3;

  private static final EmbeddedKafkaKraftBroker BROKER = broker();

  private Surroundings() {}

  public static String brokers() {
    return BROKER.getBrokersAsString();
  }

  public static ServiceStub service(String name) {
    var service = SERVICES.get(name);
    if (service == null) {
      throw new IllegalArgumentException(name);
    }
    return service;
  }

  /** Where a service is; tests may put something else there. */
  public static URI address(String name) {
    return service(name).address();
  }

  private static EmbeddedKafkaKraftBroker broker() {
    var broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    broker.doWithAdmin(
        admin ->
            admin.createTopics(
                Topics.all().stream()
                    .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1))
                    .toList()));
    return broker;
  }
}
