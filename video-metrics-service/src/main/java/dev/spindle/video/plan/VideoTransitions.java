package dev.spindle.video.plan;

import static dev.spindle.video.plan.VideoStatus.ARCHIVED;
import static dev.spindle.video.plan.VideoStatus.DRAFT;
import static dev.spindle.video.plan.VideoStatus.IN_PRODUCTION;
import static dev.spindle.video.plan.VideoStatus.PLANNED;
import static dev.spindle.video.plan.VideoStatus.POST_PRODUCTION;
import static dev.spindle.video.plan.VideoStatus.RELEASED;

import java.util.List;
import java.util.stream.Collectors;

/** The one table of allowed moves; code, diagram and tests are read from it. */
final class VideoTransitions {

  record Move(VideoStatus from, VideoStatus to, String name) {}

  static final List<Move> TABLE =
      List.of(
          new Move(DRAFT, PLANNED, "submit"),
          new Move(PLANNED, DRAFT, "reopen"),
          new Move(PLANNED, IN_PRODUCTION, "start"),
          new Move(IN_PRODUCTION, POST_PRODUCTION, "wrap"),
          new Move(POST_PRODUCTION, IN_PRODUCTION, "reshoot"),
          new Move(POST_PRODUCTION, RELEASED, "release"),
          new Move(DRAFT, ARCHIVED, "drop"),
          new Move(PLANNED, ARCHIVED, "cancel"),
          new Move(IN_PRODUCTION, ARCHIVED, "abort"),
          new Move(POST_PRODUCTION, ARCHIVED, "shelve"),
          new Move(RELEASED, ARCHIVED, "retire"));

  private VideoTransitions() {}

  static boolean allows(VideoStatus from, VideoStatus to) {
    return TABLE.stream().anyMatch(move -> move.from() == from && move.to() == to);
  }

  /** The diagram in {@code docs/video-states.md}; a test fails when that file differs. */
  static String mermaid() {
    return TABLE.stream()
        .map(move -> "    %s --> %s: %s".formatted(move.from(), move.to(), move.name()))
        .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> DRAFT\n", "\n"));
  }
}
