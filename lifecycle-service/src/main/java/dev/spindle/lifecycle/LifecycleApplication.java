package dev.spindle.lifecycle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LifecycleApplication {

  /** Takes Spring Boot's usual arguments. */
  public static void main(String[] arguments) {
    SpringApplication.run(LifecycleApplication.class, arguments);
  }
}
