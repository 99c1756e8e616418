package dev.spindle.sandbox;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the practice stores: one HTTP port for their APIs, one SFTP port each. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SandboxApplication {

  /**
   * Runs until stopped.
   *
   * @param arguments Spring Boot's
   */
  public static void main(String[] arguments) {
    SpringApplication.run(SandboxApplication.class, arguments);
  }
}
