package dev.spindle.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.platform.outbox.OutboxPass.Flight;
import dev.spindle.platform.outbox.OutboxPass.Outcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A pass reads ahead, and still marks nothing too early and sends nothing twice. */
class OutboxPassTest {

  private final TreeMap<Long, Pending> rows = new TreeMap<>();
  private final List<String> happened = new ArrayList<>();
  private final List<Long> failing = new ArrayList<>();
  private final KeyWaits waits = new KeyWaits(InstantSource.system());
  private final Map<Integer, Runnable> committing = new HashMap<>();
  private int reads;
  private boolean markFails;

  @Test
  void aPageIsMarkedAfterItLandedAndWhileTheNextIsUnderWay() {
    fill(4);

    assertThat(pass().run()).isEqualTo(4);

    assertThat(happened)
        .containsExactly(
            "read beside []",
            "sent [1, 2]",
            "read beside [1, 2]",
            "landed [1, 2]",
            "sent [3, 4]",
            "marked [1, 2]",
            "read beside [3, 4]",
            "landed [3, 4]",
            "marked [3, 4]");
  }

  @Test
  void aFailedKeyIsNotSentAgainThoughItsNextRowWasReadBefore() {
    row(1, "a");
    row(2, "b");
    row(3, "a");
    failing.add(1L);

    assertThat(pass().run()).isEqualTo(1);

    assertThat(rows.keySet()).containsExactly(1L, 3L);
    assertThat(happened).doesNotContain("sent [3]");
    assertThat(waits.waiting()).containsExactly(new TopicKey("t", "a"));
  }

  @Test
  void aRowThatCommitsBehindThePassIsFoundByTheNext() {
    row(2, "b");
    pass().run();
    row(1, "a");

    assertThat(pass().run()).isEqualTo(1);
    assertThat(rows).isEmpty();
  }

  @Test
  void aRowThatCommitsBehindThePassGoesBeforeTheNextRowOfItsKey() {
    row(2, "a");
    row(3, "b");
    committing.put(
        1,
        () -> {
          row(1, "late");
          row(4, "late");
        });

    assertThat(pass().run()).isEqualTo(4);
    assertThat(happened).containsSubsequence("sent [2, 3]", "sent [1, 4]");
  }

  @Test
  void nothingIsUnderWayWhenAPassEndsBecauseRowsCannotBeMarked() {
    fill(4);
    markFails = true;

    assertThatThrownBy(() -> pass().run()).hasMessage("no database");

    assertThat(happened).endsWith("landed [3, 4]");
  }

  private OutboxPass pass() {
    return new OutboxPass(new Rows(), this::send, waits, 2);
  }

  private void fill(int number) {
    for (int seq = 1; seq <= number; seq++) {
      row(seq, "k" + seq);
    }
  }

  private void row(long seq, String key) {
    rows.put(seq, new Pending(seq, "t", key, OutboxRow.RAW, 0, null, Map.of()));
  }

  private Flight send(List<Pending> page) {
    happened.add("sent " + seqs(page));
    return () -> {
      happened.add("landed " + seqs(page));
      var acknowledged = page.stream().filter(row -> !failing.contains(row.seq())).toList();
      var failed = page.stream().filter(row -> failing.contains(row.seq())).toList();
      return new Outcome(seqs(acknowledged), keys(acknowledged), keys(failed));
    };
  }

  private static List<Long> seqs(List<Pending> page) {
    return page.stream().map(Pending::seq).toList();
  }

  private static Set<TopicKey> keys(List<Pending> page) {
    return page.stream().map(Pending::topicKey).collect(Collectors.toSet());
  }

  /** The outbox as a sorted map. */
  private final class Rows implements OutboxPass.Log {

    @Override
    public List<Pending> unsent(List<Long> underWay, int limit, Set<TopicKey> waiting) {
      happened.add("read beside " + underWay);
      committing.getOrDefault(reads++, () -> {}).run();
      return rows.values().stream()
          .filter(row -> !underWay.contains(row.seq()))
          .filter(row -> !waiting.contains(row.topicKey()))
          .limit(limit)
          .toList();
    }

    @Override
    public void markSent(List<Long> seqs) {
      if (!seqs.isEmpty()) {
        if (markFails) {
          throw new IllegalStateException("no database");
        }
        happened.add("marked " + seqs);
        seqs.forEach(rows::remove);
      }
    }
  }
}
