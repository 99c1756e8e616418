package dev.spindle.platform.wiring;

import dev.spindle.platform.PlatformSettings;
import dev.spindle.platform.calls.CallGuards;
import dev.spindle.platform.database.Housekeeping;
import dev.spindle.platform.deadletters.DeadLetters;
import dev.spindle.platform.inbox.Inbox;
import dev.spindle.platform.objects.FolderObjectStore;
import dev.spindle.platform.objects.ObjectStore;
import dev.spindle.platform.secrets.SecretBox;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.IdempotencyStore;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What a service may use when it needs it. */
@AutoConfiguration
@EnableScheduling
class ServicesConfiguration {

  @Bean
  @ConditionalOnMissingBean
  ObjectStore objectStore(PlatformSettings settings) {
    return new FolderObjectStore(settings.objects().folder());
  }

  @Bean
  @Lazy
  SecretBox secretBox(PlatformSettings settings) {
    return SecretBox.of(settings.secrets().keyset());
  }

  @Bean
  CallGuards callGuards(MeterRegistry meters, Clock clock) {
    var breakers = CircuitBreakerRegistry.ofDefaults();
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    return new CallGuards(breakers, clock);
  }

  @Bean
  Housekeeping housekeeping(
      Tx tx,
      Inbox inbox,
      IdempotencyStore answers,
      DeadLetters deadLetters,
      PlatformSettings settings) {
    return new Housekeeping(tx, inbox, answers, deadLetters, settings.consumer().inboxRetention());
  }
}
