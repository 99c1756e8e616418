package dev.spindle.video;

import com.fasterxml.uuid.Generators;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts video-metrics-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class VideoMetricsApplication {

  /** Starts the service; everything it needs is configuration. */
  public static void main(String[] args) {
    SpringApplication.run(VideoMetricsApplication.class, args);
  }

  /** UUIDv7: sorted by time, made by whoever first needs one. */
  @Bean
  Supplier<UUID> ids() {
    return Generators.timeBasedEpochGenerator()::generate;
  }
}
