package dev.spindle.gateway.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the feed and the streams share. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

  @Bean
  EventRing eventRing(FeedSettings settings) {
    return new EventRing(settings.ring());
  }
}
