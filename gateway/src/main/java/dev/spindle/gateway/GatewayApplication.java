package dev.spindle.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

  /** Takes Spring Boot's usual arguments. */
  public static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }
}
