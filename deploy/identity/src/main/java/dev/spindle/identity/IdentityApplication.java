package dev.spindle.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The authorization server of the local run. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityApplication {

  /**
   * Starts it.
   *
   * @param arguments Spring's
   */
  public static void main(String[] arguments) {
    SpringApplication.run(IdentityApplication.class, arguments);
  }
}
