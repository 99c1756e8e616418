package dev.spindle.contracts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.contracts.topics.EventSchemas;
import dev.spindle.contracts.topics.Topics;
import org.apache.avro.util.ClassUtils;
import org.junit.jupiter.api.Test;

/** Which classes a schema may make Avro load. */
class TrustTest {

  @Test
  void trustsTheContractsAndNothingElseOnTheClassPath() {
    var ours = EventSchemas.current(Topics.RELEASE_CHANGED).getFullName();

    assertThatCode(() -> ClassUtils.forName(ours)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ClassUtils.forName("org.junit.jupiter.api.Test"))
        .isInstanceOf(SecurityException.class);
  }
}
