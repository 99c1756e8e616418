package dev.spindle.video;

import dev.spindle.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every error code of this service beyond the common ones. */
public enum VideoProblem implements Problem {
  /** No such video, or not this tenant's. */
  VIDEO_NOT_FOUND(HttpStatus.NOT_FOUND, "No such music video"),
  /** The catalogue has not told of this release, or deleted it. */
  RELEASE_NOT_FOUND(HttpStatus.NOT_FOUND, "No such release"),
  /** No such cast assignment. */
  ASSIGNMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "No such cast assignment"),
  /** Another video of the release has this slug. */
  SLUG_TAKEN(HttpStatus.CONFLICT, "The slug is taken"),
  /** The id given belongs to another video. */
  VIDEO_ID_TAKEN(HttpStatus.CONFLICT, "The id belongs to another music video"),
  /** The transition table does not have this move. */
  MOVE_NOT_ALLOWED(HttpStatus.CONFLICT, "The plan cannot go there from its present status"),
  /** The plan breaks rules; violations names them all. */
  PLAN_BREAKS_RULES(HttpStatus.UNPROCESSABLE_CONTENT, "The plan breaks rules"),
  /** Nothing to read numbers of. */
  NO_YOUTUBE_VIDEO(HttpStatus.CONFLICT, "The plan names no video on YouTube"),
  /** Neither the tenant nor the installation has a key. */
  YOUTUBE_NOT_CONNECTED(HttpStatus.CONFLICT, "There is no key for YouTube");

  private final Kind kind;

  VideoProblem(HttpStatus status, String title) {
    kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
