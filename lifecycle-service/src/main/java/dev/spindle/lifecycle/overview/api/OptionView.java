package dev.spindle.lifecycle.overview.api;

import dev.spindle.lifecycle.callers.Callers;
import dev.spindle.lifecycle.commands.Inputs;
import dev.spindle.lifecycle.commands.ReleaseState;
import dev.spindle.lifecycle.release.Option;
import dev.spindle.lifecycle.release.Seen;
import dev.spindle.platform.problem.Violation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * A transition, seen from where the release stands and by who asks.
 *
 * @param to the state it leads to; {@code null} when it is not possible from here
 * @param needs {@code plan}, {@code reason}, {@code version}
 * @param whyNot everything that stands in the way
 */
record OptionView(
    String transition,
    @Nullable ReleaseState to,
    boolean allowed,
    List<String> needs,
    List<Violation> whyNot) {

  static List<OptionView> all(Seen seen, Authentication caller) {
    return seen.options(Callers.performers(caller)).stream().map(OptionView::of).toList();
  }

  private static OptionView of(Option option) {
    return new OptionView(
        option.transition().wireName(),
        option.to(),
        option.isAllowed(),
        option.needs().stream().map(OptionView::word).toList(),
        option.whyNot());
  }

  private static String word(Inputs input) {
    return input.name().toLowerCase(Locale.ROOT);
  }
}
