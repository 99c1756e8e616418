package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.Performer;
import dev.spindle.lifecycle.commands.ReleaseCommand;
import dev.spindle.lifecycle.commands.Request;
import dev.spindle.lifecycle.commands.Transition;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.schedule.ReleaseSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Requests at random: mostly complete, mostly by somebody who may, now and then not. */
final class Walk {

  private static final int ONE_IN = 6;

  private final Random random;

  Walk(Random random) {
    this.random = random;
  }

  /**
   * @param version the version it has seen, where it has seen one
   */
  Request request(Instant now, long version) {
    return Request.byPerson(
        command(now), performers(), seldom() ? null : "because", seldom() ? null : version);
  }

  private ReleaseCommand command(Instant now) {
    var transition = Transition.values()[random.nextInt(Transition.values().length)];
    return switch (transition) {
      case SCHEDULE, RESCHEDULE -> new ReleaseCommand.Plan(ReleaseSchedule.at(plus(now, -10, 60)));
      case UNLOCK -> new ReleaseCommand.Unlock(LockLevel.values()[random.nextInt(2)]);
      case LOCK ->
          random.nextBoolean()
              ? new ReleaseCommand.Move(transition)
              : new ReleaseCommand.Settle(UUID.randomUUID(), plus(now, -60, 1));
      default -> new ReleaseCommand.Move(transition);
    };
  }

  private Set<Performer> performers() {
    var performers = EnumSet.noneOf(Performer.class);
    for (var performer : Performer.values()) {
      if (!seldom()) {
        performers.add(performer);
      }
    }
    return performers;
  }

  private Instant plus(Instant now, int fromHours, int toHours) {
    return now.plus(Duration.ofHours(random.nextInt(fromHours, toHours)));
  }

  private boolean seldom() {
    return random.nextInt(ONE_IN) == 0;
  }
}
