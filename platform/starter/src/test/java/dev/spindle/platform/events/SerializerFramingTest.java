package dev.spindle.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoChanged;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

/**
 * A serializer that is not ours gets whole records, and its failures are faults of the registry.
 */
class SerializerFramingTest {

  private final VideoChanged video =
      new VideoChanged(
          UUID.randomUUID(), UUID.randomUUID(), 1L, "Title", "DRAFT", null, Instant.EPOCH);

  @Test
  void handsTheRecordToTheConfiguredClass() {
    var framing = SerializerFraming.named(TitleSerializer.class.getName(), URI.create("http://r"));

    assertThat(
            framing.frame(
                Topics.VIDEO_CHANGED,
                EventSchemas.current(Topics.VIDEO_CHANGED),
                AvroBinary.write(video)))
        .asString(UTF_8)
        .isEqualTo("video.changed Title");
  }

  @Test
  void aRefusalIsRetriedLikeARegistryThatIsDown() {
    var framing =
        new SerializerFraming(
            (topic, value) -> {
              throw new SerializationException("registry is down");
            });

    assertThatThrownBy(
            () ->
                framing.frame(Topics.VIDEO_CHANGED, VideoChanged.SCHEMA$, AvroBinary.write(video)))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  @Test
  void saysWhenTheClassIsNotThere() {
    assertThatThrownBy(
            () -> SerializerFraming.named("io.confluent.Nothing", URI.create("http://r")))
        .hasMessageContaining("build with its profile");
  }

  /** Stands for Confluent's, which is not on Maven Central. */
  public static final class TitleSerializer implements Serializer<Object> {
    @Override
    public byte[] serialize(String topic, Object value) {
      return (topic + " " + ((GenericRecord) value).get("title")).getBytes(UTF_8);
    }
  }
}
