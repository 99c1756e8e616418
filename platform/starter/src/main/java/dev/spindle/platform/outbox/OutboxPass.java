package dev.spindle.platform.outbox;

import dev.spindle.platform.faults.FaultPoints;
import java.util.List;
import java.util.Set;

/**
 * One pass over the outbox, oldest row first: the order in which rows are read, sent and marked.
 * While Kafka works on one page, the page before it is marked and the next is read.
 *
 * <p>What holds of it: a row is marked only after Kafka acknowledged it; a row is sent only when
 * every earlier row of its key was acknowledged or is in the same page behind it; nothing is under
 * way when a pass ends, however it ends.
 */
final class OutboxPass {

  /** The rows. Every call may fail for want of a database. */
  interface Log {

    /**
     * The oldest unsent rows but those under way, of keys that do not wait. From the beginning, not
     * from where the last page ended: a transaction that took its sequence number early and
     * committed late is found there, before the next row of its key.
     */
    List<Pending> unsent(List<Long> underWay, int limit, Set<TopicKey> waiting);

    void markSent(List<Long> seqs);
  }

  /** The way to Kafka. */
  interface Sender {

    /** Starts to send, in order per key. */
    Flight send(List<Pending> rows);
  }

  /** Rows under way. */
  interface Flight {

    /** Waits until each row is acknowledged or given up. */
    Outcome land();
  }

  /**
   * What came of a page.
   *
   * @param acknowledged sequence numbers Kafka has, in the order it has them
   */
  record Outcome(List<Long> acknowledged, Set<TopicKey> sentKeys, Set<TopicKey> failedKeys) {

    static final Outcome NOTHING = new Outcome(List.of(), Set.of(), Set.of());
  }

  /** Pages of one pass at most; whoever makes passes has other things to do now and then. */
  private static final int PAGES = 20;

  private final Log log;
  private final Sender sender;
  private final KeyWaits waits;
  private final int limit;
  private Flight flying = () -> Outcome.NOTHING;
  private List<Long> underWay = List.of();

  OutboxPass(Log log, Sender sender, KeyWaits waits, int limit) {
    this.log = log;
    this.sender = sender;
    this.waits = waits;
    this.limit = limit;
  }

  /** Number of rows published. */
  int run() {
    int published = 0;
    try {
      for (int page = 0; page < PAGES; page++) {
        var rows = log.unsent(underWay, limit, waits.waiting());
        published += advance(rows);
        if (rows.size() < limit) {
          break;
        }
      }
      return published + advance(List.of());
    } finally {
      flying.land();
    }
  }

  /** Lands what is under way, sends the rows, then marks what landed. */
  private int advance(List<Pending> rows) {
    var landed = flying.land();
    flying = () -> Outcome.NOTHING;
    underWay = List.of();
    landed.failedKeys().forEach(waits::failed);
    landed.sentKeys().forEach(waits::succeeded);
    if (!rows.isEmpty()) {
      var page = withoutFailed(rows, landed.failedKeys());
      flying = sender.send(page);
      underWay = page.stream().map(Pending::seq).toList();
    }
    if (!landed.acknowledged().isEmpty()) {
      FaultPoints.pass(FaultPoints.OUTBOX_ACKNOWLEDGED);
      log.markSent(landed.acknowledged());
    }
    return landed.acknowledged().size();
  }

  /** These rows were read before their keys failed. */
  private static List<Pending> withoutFailed(List<Pending> rows, Set<TopicKey> failed) {
    return rows.stream().filter(row -> !failed.contains(row.topicKey())).toList();
  }
}
