package dev.spindle.platform.events;

import dev.spindle.contracts.topics.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates what is missing of the topic catalogue, and the dead-letter topics of this service. */
final class TopicSetup {

  private static final long TIMEOUT_SECONDS = 20;

  private final Map<String, Object> adminConfiguration;
  private final String service;

  TopicSetup(Map<String, Object> adminConfiguration, String service) {
    this.adminConfiguration = adminConfiguration;
    this.service = service;
  }

  /** Blocks until the broker has them all; throws when it does not answer. */
  void ensure(List<Topic> all, List<Topic> heard) throws InterruptedException {
    try (var admin = Admin.create(adminConfiguration)) {
      var existing = existing(admin);
      var wanted = new ArrayList<NewTopic>();
      all.forEach(topic -> wanted.add(of(topic)));
      heard.forEach(
          topic ->
              wanted.add(
                  new NewTopic(topic.deadLetters(service), Optional.of(1), Optional.empty())));
      create(admin, wanted.stream().filter(topic -> !existing.contains(topic.name())).toList());
    }
  }

  private static Set<String> existing(Admin admin) throws InterruptedException {
    try {
      return admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not answer: " + e.getMessage(), e);
    }
  }

  private static void create(Admin admin, List<NewTopic> missing) throws InterruptedException {
    for (var answer : admin.createTopics(missing).values().entrySet()) {
      try {
        answer.getValue().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new IllegalStateException("Cannot create topic " + answer.getKey(), e);
        }
      }
    }
  }

  private static NewTopic of(Topic topic) {
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.configuration());
  }
}
