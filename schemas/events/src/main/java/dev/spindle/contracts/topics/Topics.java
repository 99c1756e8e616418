package dev.spindle.contracts.topics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/** The topic catalogue, read from {@code topics.json}; services create their topics from it. */
public final class Topics {

  static {
    TrustedRecords.declare();
  }

  private static final Map<String, Topic> CATALOGUE = read();

  public static final Topic RELEASE_CHANGED = named("release.changed");
  public static final Topic RELEASE_TRANSITIONED = named("release.transitioned");
  public static final Topic RELEASE_SCHEDULED = named("release.scheduled");
  public static final Topic DSP_SYNCED = named("dsp.synced");
  public static final Topic IMPORT_MAPPED = named("import.mapped");
  public static final Topic DELIVERY_REQUESTED = named("delivery.requested");
  public static final Topic DELIVERY_STATUS_CHANGED = named("delivery.status-changed");
  public static final Topic PARTNER_NOTIFIED = named("partner.notified");
  public static final Topic VIDEO_CHANGED = named("video.changed");
  public static final Topic VIDEO_METRICS_SYNCED = named("video.metrics-synced");

  private Topics() {}

  /** Every topic, in the order of the file. */
  public static List<Topic> all() {
    return List.copyOf(CATALOGUE.values());
  }

  /**
   * The topic of that name.
   *
   * @throws NoSuchElementException when the catalogue has none
   */
  public static Topic named(String name) {
    var topic = CATALOGUE.get(name);
    if (topic == null) {
      throw new NoSuchElementException("No topic " + name + " in topics.json");
    }
    return topic;
  }

  private static Map<String, Topic> read() {
    try (var in = Objects.requireNonNull(Topics.class.getResourceAsStream("/topics.json"))) {
      List<Topic> topics = new ObjectMapper().readValue(in, new TypeReference<>() {});
      var byName = new LinkedHashMap<String, Topic>();
      topics.forEach(topic -> byName.put(topic.name(), topic));
      return byName;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
