package dev.spindle.sandbox.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How each store behaves now. Kept in memory: a restart ends all mischief. */
@Component
public class Behaviours {

  private final Map<String, Running> byStore = new ConcurrentHashMap<>();

  /** The behaviour of a store, with the counters of its faults. */
  public Running of(Store store) {
    return byStore.computeIfAbsent(store.name(), _ -> new Running(Behaviour.GOOD));
  }

  /** Replaces a store's behaviour and starts its counters anew. */
  public void replace(Store store, Behaviour behaviour) {
    byStore.put(store.name(), new Running(behaviour));
  }

  /** A behaviour and how often its faults have struck. */
  public static final class Running {

    private final Behaviour behaviour;
    private final AtomicInteger cutsLeft;
    private final AtomicInteger refusalsLeft;
    private final AtomicLong bytesWritten = new AtomicLong();

    Running(Behaviour behaviour) {
      this.behaviour = behaviour;
      Integer cuts = behaviour.sftp().times();
      this.cutsLeft = new AtomicInteger(cuts == null ? 1 : cuts);
      Integer refusals = behaviour.api().times();
      this.refusalsLeft = new AtomicInteger(refusals == null ? Integer.MAX_VALUE : refusals);
    }

    /** What was asked for. */
    public Behaviour behaviour() {
      return behaviour;
    }

    /** Takes one line cut, if any is left. */
    public boolean takeCut() {
      return takeOne(cutsLeft);
    }

    /** Whether a line cut is left. */
    public boolean hasCut() {
      return cutsLeft.get() > 0;
    }

    /** Takes one refusal of the API, if it is to refuse and any is left. */
    public boolean takeRefusal() {
      return behaviour.api().refuses() && takeOne(refusalsLeft);
    }

    /** Counts bytes written through the SFTP door. */
    public AtomicLong bytesWritten() {
      return bytesWritten;
    }

    private static boolean takeOne(AtomicInteger left) {
      return left.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0;
    }
  }
}
