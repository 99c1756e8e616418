package dev.spindle.platform.faults;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Named places in our own code at which a test may act: halt the process, pause it, throw. Nothing
 * is armed in production unless {@code spindle.faults.halt} names a point, which only the fault kit
 * sets: {@code outbox-acknowledged} halts at the first pass, {@code outbox-acknowledged@3} at the
 * third.
 */
public final class FaultPoints {

  /** Before a command's transaction begins. */
  public static final String COMMAND_ASKED = "command-asked";

  /** After a command's statements, before their commit. */
  public static final String COMMAND_WORKED = "command-worked";

  /** After a command's transaction committed, before the relay is woken and the client answered. */
  public static final String COMMAND_COMMITTED = "command-committed";

  /** After an event was acknowledged by Kafka, before its row is marked as sent. */
  public static final String OUTBOX_ACKNOWLEDGED = "outbox-acknowledged";

  /** After an event's effect committed, before the consumer's offset is. */
  public static final String EFFECT_COMMITTED = "effect-committed";

  /** After due work had its effect, before its row is settled. */
  public static final String WORK_DONE = "work-done";

  private static final int HALTED = 137;
  private static final Map<String, Runnable> ARMED = new ConcurrentHashMap<>();

  static {
    var halt = System.getProperty("spindle.faults.halt");
    if (halt != null) {
      armHalt(halt.split("@", 2));
    }
  }

  private FaultPoints() {}

  /** The platform's own points; a service may have more. */
  public static Set<String> ofThePlatform() {
    return Set.of(
        COMMAND_ASKED,
        COMMAND_WORKED,
        COMMAND_COMMITTED,
        OUTBOX_ACKNOWLEDGED,
        EFFECT_COMMITTED,
        WORK_DONE);
  }

  /** Passes a point; does nothing unless a test armed it. */
  public static void pass(String point) {
    var action = ARMED.get(point);
    if (action != null) {
      action.run();
    }
  }

  /** Arms a point. Closing disarms it. */
  public static AutoCloseable arm(String point, Runnable action) {
    ARMED.put(point, action);
    return () -> ARMED.remove(point);
  }

  private static void armHalt(String[] pointAndPass) {
    var left = new AtomicInteger(pointAndPass.length == 1 ? 1 : Integer.parseInt(pointAndPass[1]));
    ARMED.put(
        pointAndPass[0],
        () -> {
          if (left.decrementAndGet() <= 0) {
            Runtime.getRuntime().halt(HALTED);
          }
        });
  }
}
