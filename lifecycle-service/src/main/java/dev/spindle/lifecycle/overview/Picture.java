package dev.spindle.lifecycle.overview;

import dev.spindle.lifecycle.release.Seen;
import dev.spindle.lifecycle.suggestions.Suggestion;
import dev.spindle.lifecycle.verdicts.StoreVerdict;
import java.util.Optional;

/** A release with what others said of it. */
public record Picture(Seen seen, Optional<StoreVerdict> verdict, Optional<Suggestion> suggestion) {}
