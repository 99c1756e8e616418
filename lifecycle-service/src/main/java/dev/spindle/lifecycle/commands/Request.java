package dev.spindle.lifecycle.commands;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command with all that comes with it.
 *
 * @param performers in what capacities the actor may act
 * @param reason in the actor's words
 * @param causeEventId {@code ce_id} of the event that asks for it, where one does
 * @param expectedVersion the version the actor has seen; {@code null} when it does not matter
 */
public record Request(
    ReleaseCommand command,
    Set<Performer> performers,
    @Nullable String reason,
    @Nullable String causeEventId,
    @Nullable Long expectedVersion) {

  /** What a person asks for. */
  public static Request byPerson(
      ReleaseCommand command,
      Set<Performer> performers,
      @Nullable String reason,
      @Nullable Long expectedVersion) {
    return new Request(command, performers, reason, null, expectedVersion);
  }

  /** What the service itself asks for. */
  public static Request bySystem(
      ReleaseCommand command, String reason, @Nullable String causeEventId) {
    return new Request(command, Set.of(Performer.SYSTEM), reason, causeEventId, null);
  }

  /** The same, but only if the release is still at that version. */
  public Request expecting(long version) {
    return new Request(command, performers, reason, causeEventId, version);
  }
}
