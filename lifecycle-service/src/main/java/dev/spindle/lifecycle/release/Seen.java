package dev.spindle.lifecycle.release;

import dev.spindle.lifecycle.commands.Performer;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A release as it was read.
 *
 * @param startedAt when this service first heard of it
 * @param at when it was read, by the judging clock
 */
public record Seen(Release release, Instant startedAt, Instant at) {

  /** Every transition there is: possible now for that performer, or why not. */
  public List<Option> options(Set<Performer> performers) {
    return release.options(performers, at);
  }
}
