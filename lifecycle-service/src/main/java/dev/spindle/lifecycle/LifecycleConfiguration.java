package dev.spindle.lifecycle;

import dev.spindle.lifecycle.stored.JudgingClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that are no classes of their own. */
@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

  @Bean
  JudgingClock databaseClock() {
    return () -> null;
  }
}
