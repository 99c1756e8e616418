package dev.spindle.sandbox;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time the stores live by. */
@Configuration(proxyBeanMethods = false)
class SandboxClock {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
