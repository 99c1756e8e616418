package dev.spindle.delivery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The delivery service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DeliveryApplication {

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(DeliveryApplication.class, arguments);
  }
}
