package dev.spindle.testkit.faults;

import dev.spindle.testkit.RealThings;
import dev.spindle.testkit.faults.process.OwnBroker;
import dev.spindle.testkit.faults.process.OwnPostgres;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The servers of this JVM that may be killed, and a service that works with them. */
public final class Breakables
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Holder idiom: started once, when first needed. */
  private static final class Servers {
    static final OwnBroker BROKER = new OwnBroker();
    static final OwnPostgres POSTGRES = new OwnPostgres();
    static final Map<String, String> SURROUNDINGS = surroundings();

    private static Map<String, String> surroundings() {
      BROKER.awaitReady();
      var all =
          new HashMap<>(
              RealThings.properties(POSTGRES.server().newDatabase(), BROKER.bootstrapServers()));
      // the least a broker allows, so that a frozen member is given up soon
      all.put("spring.kafka.consumer.properties.session.timeout.ms", "6000");
      return Map.copyOf(all);
    }
  }

  public static OwnPostgres postgres() {
    return Servers.POSTGRES;
  }

  public static OwnBroker broker() {
    return Servers.BROKER;
  }

  /** What a second instance of the service has to be told to work beside the first. */
  public static Map<String, String> surroundings() {
    return Servers.SURROUNDINGS;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(surroundings()).applyTo(context);
  }
}
