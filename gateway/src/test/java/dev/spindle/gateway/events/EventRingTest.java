package dev.spindle.gateway.events;

import static dev.spindle.gateway.events.EventFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EventRingTest {

  private final EventRing ring = new EventRing(3);

  @Test
  void keepsAnEventOnceHoweverOftenItComes() {
    ring.append(event("a"));
    ring.append(event("a"));

    assertThat(ring.end()).isEqualTo(1);
  }

  @Test
  void overwritesTheOldestAndForgetsItsId() {
    for (var id : new String[] {"a", "b", "c", "d"}) {
      ring.append(event(id));
    }

    assertThat(ring.start()).isEqualTo(1);
    assertThat(ring.at(0)).isNull();
    assertThat(ring.after("a")).isEmpty();
    assertThat(ring.after("d")).hasValue(4);
  }

  /** Against a plain list that forgets nothing. */
  @RepeatedTest(50)
  void holdsAlwaysTheNewest(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var capacity = 1 + random.nextInt(6);
    var small = new EventRing(capacity);
    var all = new ArrayList<String>();
    var newest = new HashMap<String, Long>();
    for (int n = 0; n < 40; n++) {
      var id = "e" + random.nextInt(30);
      var held = newest.containsKey(id) && newest.get(id) >= all.size() - capacity;
      if (!held) {
        newest.put(id, (long) all.size());
        all.add(id);
      }
      small.append(event(id));
      assertHolds(small, all);
    }
  }

  private static void assertHolds(EventRing ring, ArrayList<String> all) {
    assertThat(ring.end()).isEqualTo(all.size());
    for (long position = ring.start(); position < ring.end(); position++) {
      var event = ring.at(position);
      assertThat(event).isNotNull().extracting(LiveEvent::id).isEqualTo(all.get((int) position));
      assertThat(ring.after(all.get((int) position))).hasValue(position + 1);
    }
  }
}
