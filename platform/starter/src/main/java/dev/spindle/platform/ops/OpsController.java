package dev.spindle.platform.ops;

import dev.spindle.platform.events.EventListening;
import dev.spindle.platform.events.Subscriptions;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service hears, and whether it is listening. */
@RestController
@RequestMapping("/api/ops/subscriptions")
class OpsController {

  private final Subscriptions subscriptions;
  private final EventListening listening;

  OpsController(Subscriptions subscriptions, EventListening listening) {
    this.subscriptions = subscriptions;
    this.listening = listening;
  }

  @GetMapping
  View view() {
    return new View(subscriptions.topics(), listening.isListening());
  }

  record View(Set<String> topics, boolean listening) {}
}
