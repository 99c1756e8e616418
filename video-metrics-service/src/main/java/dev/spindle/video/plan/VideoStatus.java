package dev.spindle.video.plan;

/** Where a music video stands. The allowed moves are in {@link VideoTransitions}. */
public enum VideoStatus {
  /** Being thought up; nothing is required yet. */
  DRAFT,
  /** Complete enough to be made. */
  PLANNED,
  /** Being shot or drawn. */
  IN_PRODUCTION,
  /** Being cut, coloured and mixed. */
  POST_PRODUCTION,
  /** Out, on at least one platform. */
  RELEASED,
  /** Of no concern any more, released or not. */
  ARCHIVED
}
