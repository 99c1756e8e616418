package dev.spindle.testkit;

import dev.spindle.testkit.infra.Infrastructure;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a service while Kafka is away: at the address it is told nobody answers, until {@link
 * #comesBack}. Then the real broker does, by way of a door that tells clients where it lives; so it
 * does not go away again.
 */
public final class BrokerAway
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Door DOOR =
      new Door(Integer.parseInt(Infrastructure.kafka().split(":", -1)[1]));

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    new RealThings().initialize(context);
    TestPropertyValues.of("spring.kafka.bootstrap-servers=127.0.0.1:" + DOOR.port())
        .applyTo(context);
  }

  /** From now on the broker answers. */
  public static void comesBack() {
    DOOR.open();
  }
}
