package dev.spindle.dspsync;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Asks the stores what they show, and says whether they agree with us. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DspSyncApplication {

  /**
   * Runs until stopped.
   *
   * @param arguments Spring Boot's
   */
  public static void main(String[] arguments) {
    SpringApplication.run(DspSyncApplication.class, arguments);
  }
}
