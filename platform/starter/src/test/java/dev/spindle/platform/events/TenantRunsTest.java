package dev.spindle.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Which records may share a transaction. */
class TenantRunsTest {

  private static final int SMALL = 100;
  private static final int HALF = 600_000;

  @Test
  void eachTenantsRecordsAreTogetherInTheirOrder() {
    var records = List.of(record("a", 0, SMALL), record("b", 1, SMALL), record("a", 2, SMALL));

    assertThat(offsets(records, 50)).containsExactly(List.of(0L, 2L), List.of(1L));
  }

  @Test
  void aRunIsNoLongerThanItMayBe() {
    var records = IntStream.range(0, 5).mapToObj(n -> record("a", n, SMALL)).toList();

    assertThat(offsets(records, 2)).containsExactly(List.of(0L, 1L), List.of(2L, 3L), List.of(4L));
  }

  @Test
  void aRunHasNoMoreThanAMebibyteOfValues() {
    var records = Stream.of(0, 1, 2).map(n -> record("a", n, HALF)).toList();

    assertThat(offsets(records, 50)).containsExactly(List.of(0L), List.of(1L), List.of(2L));
  }

  @Test
  void aRecordThatIsLargerByItselfIsARun() {
    var records = List.of(record("a", 0, 3 * HALF), record("a", 1, SMALL));

    assertThat(offsets(records, 50)).containsExactly(List.of(0L), List.of(1L));
  }

  private static List<List<Long>> offsets(
      List<ConsumerRecord<String, byte[]>> records, int longest) {
    return TenantRuns.of(records, longest).stream()
        .map(run -> run.stream().map(ConsumerRecord::offset).toList())
        .toList();
  }

  private static ConsumerRecord<String, byte[]> record(String tenant, long offset, int bytes) {
    var record = new ConsumerRecord<>("topic", 0, offset, "key", new byte[bytes]);
    record.headers().add("ce_tenant", tenant.getBytes(UTF_8));
    return record;
  }
}
