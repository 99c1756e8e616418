package dev.spindle.delivery;

import dev.spindle.delivery.transport.PracticeStore;
import dev.spindle.platform.objects.ObjectStore;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service, a tenant of its own, and a store that takes deliveries. */
@ServiceTest
public abstract class Scene {

  @Autowired protected TestEvents events;
  @Autowired protected TestDatabase database;
  @Autowired private WebTestClient http;
  @Autowired private ObjectStore objects;
  @TempDir protected Path folder;
  protected PracticeStore store;
  protected Api api;

  @BeforeEach
  void aTenantAndAStore() {
    store = new PracticeStore(folder);
    api = new Api(http, events, objects);
  }

  /** The same service as a client of another tenant sees it. */
  protected Api another() {
    return new Api(http, events, objects);
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }
}
