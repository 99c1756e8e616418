package dev.spindle.imports;

import com.fasterxml.uuid.Generators;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts import-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ImportApplication {

  /** Starts the service; everything it needs is configuration. */
  public static void main(String[] args) {
    SpringApplication.run(ImportApplication.class, args);
  }

  /** UUIDv7: sorted by time, made by whoever first needs one. */
  @Bean
  Supplier<UUID> ids() {
    return Generators.timeBasedEpochGenerator()::generate;
  }
}
